/** Words of an axis: "£50m" rather than "£50.0m", where no tick needs the decimal. */
export function wordTicks(ticks: readonly number[], format: (value: number) => string): string[] {
  const texts = ticks.map(format);
  const isDecimal = /\.0(?=\D|$)/;
  return texts.every((text) => isDecimal.test(text)) ? texts.map((text) => text.replace(isDecimal, "")) : texts;
}
