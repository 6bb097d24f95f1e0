/** How many pupils of each NCY did something and how many did not; both by NCY (index `ncy - NCY_MIN`). */
export interface NcyCounts {
  readonly did: Float64Array;
  readonly didNot: Float64Array;
}

/**
 * Gives the share of an NCY's pupils who did something, with one pseudo-pupil who is half of each;
 * an NCY without pupils gets one half.
 *
 * @param counts - by NCY
 * @param iNcy - index of the NCY
 * @returns above 0 and below 1
 * @example getOwnShare({ did: Float64Array.of(1), didNot: Float64Array.of(2) }, 0) // 0.375
 */
export function getOwnShare(counts: NcyCounts, iNcy: number): number {
  return shrink(counts.did[iNcy], counts.didNot[iNcy], 0.5);
}

/**
 * Gives the share of an NCY's pupils who did something, with one pseudo-pupil at the share of the nearest
 * NCYs that have pupils, one on each side; theirs has one at the share of all. The more pupils an NCY has,
 * the more its own share counts; without any it borrows from its neighbours.
 *
 * @param counts - by NCY
 * @param iNcy - index of the NCY
 * @returns above 0 and below 1
 * @example getNearestShare({ did: Float64Array.of(3, 0), didNot: Float64Array.of(6, 0) }, 1) // 0.335
 */
export function getNearestShare(counts: NcyCounts, iNcy: number): number {
  const all = shrink(sum(counts.did), sum(counts.didNot), 0.5);
  let did = 0;
  let didNot = 0;
  for (const iNear of findNearest(counts.did.length, iNcy, (i) => counts.did[i] + counts.didNot[i] > 0)) {
    did += counts.did[iNear];
    didNot += counts.didNot[iNear];
  }
  return shrink(counts.did[iNcy], counts.didNot[iNcy], shrink(did, didNot, all));
}

/**
 * Finds the nearest NCY on each side at which something was observed.
 *
 * @param nNcy - how many NCYs there are
 * @param iNcy - index of the NCY in the middle, never in the result
 * @param isSeen - whether the NCY of an index has observations
 * @returns none, one or two indices, the lower first
 * @example findNearest(5, 2, (i) => i !== 1) // [0, 3]
 */
export function findNearest(nNcy: number, iNcy: number, isSeen: (iNcy: number) => boolean): number[] {
  const nearest: number[] = [];
  for (let i = iNcy - 1; i >= 0; i--) {
    if (isSeen(i)) {
      nearest.push(i);
      break;
    }
  }
  for (let i = iNcy + 1; i < nNcy; i++) {
    if (isSeen(i)) {
      nearest.push(i);
      break;
    }
  }
  return nearest;
}

function shrink(did: number, didNot: number, towards: number): number {
  return (did + towards) / (did + didNot + 1);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
