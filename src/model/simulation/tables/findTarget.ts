/**
 * Finds the need-setting under a point of an urn's first mass.
 *
 * @param guide - `TargetTables.guide`
 * @param cellsStart - where the table's cells begin
 * @param upTo - `TargetTables.upTo`
 * @param needSetting - `TargetTables.needSetting`
 * @param point - 0 or more, less than the table's number of cells
 */
export function findTarget(
  guide: Int32Array,
  cellsStart: number,
  upTo: Float64Array,
  needSetting: Int32Array,
  point: number,
): number {
  const entry = guide[cellsStart + (point | 0)];
  if (entry >= 0) return entry;
  let k = -1 - entry;
  while (point >= upTo[k]) k++;
  return needSetting[k];
}
