/** Sizes that were tried, in whole steps, and what they reached. */
export class KnownPoints {
  private readonly points = new Map<number, number>();

  get(size: number): number | undefined {
    return this.points.get(size);
  }

  /** Keeps a point; a size that could not be run is no point. */
  set(size: number, reached: number): void {
    if (!Number.isNaN(reached)) this.points.set(size, reached);
  }

  /** Every point, sizes rising. */
  list(): (readonly [size: number, reached: number])[] {
    return [...this.points].sort(([a], [b]) => a - b);
  }

  /** The size that came nearest to a target; NaN where nothing was tried. */
  findNearest(target: number): number {
    const distance = (reached: number) => Math.abs(reached - target);
    const [first, ...others] = this.list();
    if (!first) return NaN;
    return others.reduce((best, point) => (distance(point[1]) < distance(best[1]) ? point : best), first)[0];
  }

  /** Two neighbours with the target between them, the pair that is nearest to a size; null where there are none. */
  findBracket(target: number, near: number): readonly [low: number, high: number] | null {
    const points = this.list();
    const brackets = points.slice(1).flatMap(([high, atHigh], i) => {
      const [low, atLow] = points[i];
      return (atLow - target) * (atHigh - target) <= 0 ? [[low, high] as const] : [];
    });
    const distance = ([low, high]: readonly [number, number]) => Math.max(low - near, near - high, 0);
    return brackets.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }
}
