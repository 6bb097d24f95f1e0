import type { JoinerStep } from "../plan/ProjectionPlan";
import type { StepMoments } from "./describeSteps";
import type { CovarianceBlock, YearMoments } from "./Moments";

/**
 * Projects the covariances of one NCY one year on, exactly. With pi the expected chances of a pupil of state s, rho
 * their second moments, m and S the mean and covariance of the January before and P the matrix of all pi:
 *
 *   P' S P + sum over s of [ m_s (diag pi - rho) + (S_ss + m_s^2) (rho - pi pi') ]
 *
 * because, given their chances, the pupils of a state choose independently. Joiners are one more such state, of known size.
 * The diagonal terms in pi pi' are put into S before the product.
 *
 * @param before - moments of the January before
 * @param meanAfter - expected pupils in the January after, by state
 * @param iNcy - index of the NCY of arrival
 * @param steps - what pupils of the January before do
 * @param joiner - who joins at the NCY
 * @param nNeedSettings - of the space
 * @returns null where nobody can be
 */
export function projectCovariance(
  before: YearMoments,
  meanAfter: Float64Array,
  iNcy: number,
  steps: StepMoments,
  joiner: JoinerStep | null,
  nNeedSettings: number,
): CovarianceBlock | null {
  const states = listOccupied(meanAfter, iNcy * nNeedSettings, (iNcy + 1) * nNeedSettings);
  if (states.length === 0) return null;
  const n = states.length;
  const covariance = new Float64Array(n * n);
  const place = new Int32Array(nNeedSettings).fill(-1);
  states.forEach((state, i) => (place[state - iNcy * nNeedSettings] = i));
  const block = iNcy > 0 ? before.blocks[iNcy - 1] : null;
  if (block) {
    addInherited(covariance, n, place, block, before.mean, steps);
    for (let i = 0; i < block.states.length; i++) {
      addOwnDraws(covariance, n, place, block, i, before.mean, steps);
    }
  }
  copyUpperToLower(covariance, n);
  if (joiner) addJoiners(covariance, n, place, joiner);
  return { states, covariance };
}

/**
 * Lists the states in which somebody can be.
 *
 * @param mean - expected pupils, by state; above 0 exactly where somebody can be
 * @param from - first state
 * @param to - after the last state
 */
export function listOccupied(mean: Float64Array, from: number, to: number): Int32Array {
  const states: number[] = [];
  for (let state = from; state < to; state++) if (mean[state] > 0) states.push(state);
  return Int32Array.from(states);
}

/**
 * Adds P' (S - diag E[n^2]) P.
 *
 * @param covariance - n x n, written: the upper triangle only
 */
function addInherited(
  covariance: Float64Array,
  n: number,
  place: Int32Array,
  block: CovarianceBlock,
  mean: Float64Array,
  steps: StepMoments,
): void {
  const { firstEntry, needSetting, chance } = steps;
  const nBefore = block.states.length;
  const inner = block.covariance.slice();
  for (let i = 0; i < nBefore; i++) {
    const pupils = mean[block.states[i]];
    inner[i * nBefore + i] -= block.covariance[i * nBefore + i] + pupils * pupils;
  }
  const half = new Float64Array(n * nBefore);
  for (let i = 0; i < nBefore; i++) {
    const state = block.states[i];
    for (let entry = firstEntry[state]; entry < firstEntry[state + 1]; entry++) {
      addScaled(half, place[needSetting[entry]] * nBefore, inner, i * nBefore, nBefore, chance[entry]);
    }
  }
  const across = transpose(half, n, nBefore);
  for (let i = 0; i < nBefore; i++) {
    const state = block.states[i];
    for (let entry = firstEntry[state]; entry < firstEntry[state + 1]; entry++) {
      const row = place[needSetting[entry]];
      addScaled(covariance, row * n + row, across, i * n + row, n - row, chance[entry]);
    }
  }
}

/** Adds `scale` times a stretch of one array to a stretch of another, which is written. */
function addScaled(
  to: Float64Array,
  toFirst: number,
  from: Float64Array,
  fromFirst: number,
  length: number,
  scale: number,
): void {
  for (let i = 0; i < length; i++) to[toFirst + i] += scale * from[fromFirst + i];
}

function transpose(matrix: Float64Array, nRows: number, nColumns: number): Float64Array {
  const across = new Float64Array(matrix.length);
  for (let row = 0; row < nRows; row++) {
    for (let column = 0; column < nColumns; column++) across[column * nRows + row] = matrix[row * nColumns + column];
  }
  return across;
}

/**
 * Adds m diag pi + (E[n^2] - m) rho of one state.
 *
 * @param covariance - n x n, written: the upper triangle only
 * @param iBefore - index of the state in `block`
 */
function addOwnDraws(
  covariance: Float64Array,
  n: number,
  place: Int32Array,
  block: CovarianceBlock,
  iBefore: number,
  mean: Float64Array,
  steps: StepMoments,
): void {
  const { needSetting, chance, alpha } = steps;
  const state = block.states[iBefore];
  const pupils = mean[state];
  const pairs = block.covariance[iBefore * block.states.length + iBefore] + pupils * pupils - pupils;
  const first = steps.firstEntry[state];
  const end = steps.firstEntry[state + 1];
  const firstMove = first + steps.hasStay[state];
  const alphaTotal = steps.alphaTotal[state];
  const pairsOfMovers = (pairs * steps.moveMove[state]) / (alphaTotal * (alphaTotal + 1));
  for (let d = first; d < end; d++) {
    const row = place[needSetting[d]];
    covariance[row * n + row] += pupils * chance[d];
  }
  if (firstMove > first) {
    const stay = place[needSetting[first]];
    covariance[stay * n + stay] += pairs * steps.stayStay[state];
    for (let d = firstMove; d < end; d++) {
      const row = place[needSetting[d]];
      const both = (pairs * steps.stayMove[state] * alpha[d]) / alphaTotal;
      // A destination that is the stay's own state counts twice, once for each order of the pair.
      covariance[Math.min(row, stay) * n + Math.max(row, stay)] += row === stay ? 2 * both : both;
    }
  }
  for (let d = firstMove; d < end; d++) {
    const row = place[needSetting[d]];
    covariance[row * n + row] += pairsOfMovers * alpha[d] * (alpha[d] + 1);
    for (let e = d + 1; e < end; e++)
      covariance[row * n + place[needSetting[e]]] += pairsOfMovers * alpha[d] * alpha[e];
  }
}

function copyUpperToLower(matrix: Float64Array, n: number): void {
  for (let row = 1; row < n; row++) {
    for (let column = 0; column < row; column++) matrix[row * n + column] = matrix[column * n + row];
  }
}

/** Adds the covariances of the joiners: of a known number of people, so that only chances and draws vary. */
function addJoiners(covariance: Float64Array, n: number, place: Int32Array, joiner: JoinerStep): void {
  const { needSetting, alpha } = joiner.targets;
  const total = alpha.reduce((sum, value) => sum + value, 0);
  const rateTotal = joiner.alpha + joiner.beta;
  const rate = joiner.alpha / rateTotal;
  const rateSquared = (rate * (joiner.alpha + 1)) / (rateTotal + 1);
  const { people } = joiner;
  const pairs = (people * (people - 1) * rateSquared) / (total * (total + 1));
  const expected = people * rate;
  for (let d = 0; d < alpha.length; d++) {
    const row = place[needSetting[d]] * n;
    const meanOfRow = (expected * alpha[d]) / total;
    for (let e = 0; e < alpha.length; e++) {
      covariance[row + place[needSetting[e]]] +=
        pairs * alpha[d] * (e === d ? alpha[e] + 1 : alpha[e]) - (meanOfRow * expected * alpha[e]) / total;
    }
    covariance[row + place[needSetting[d]]] += meanOfRow;
  }
}
