import { findAuthority } from "../model/light/findAuthority";
import { mendSlips } from "../model/light/mendSlips";
import { DEFAULT_LIGHT_REQUEST, projectLight } from "../model/light/projectLight";
import type { LightProjection } from "../model/light/LightProjection";
import type { Published, PublishedSeries } from "../model/light/Published";
import { readPublished } from "../model/light/readPublished";
import { InputProblems, type Problem } from "../model/Problem";
import { createKey } from "../model/random/createKey";
import { answerCommand, requireValue } from "./answerCommand";
import { formatLight, LIGHT_FILES } from "./formatLight";
import { LIGHT_USAGE, readLightArguments } from "./readLightArguments";
import { readPublishedFolder } from "./readPublishedFolder";
import type { Surroundings } from "./Surroundings";
import { checkOut, writeResults } from "./writeResults";

/**
 * Projects authorities from a folder of published files.
 *
 * @returns the exit code: 0, or 2 where a problem stopped it; then nothing was written
 */
export function runLightCommand(args: readonly string[], surroundings: Surroundings): Promise<0 | 2> {
  return answerCommand(args, LIGHT_USAGE, surroundings, async () => light(args));
}

function light(args: readonly string[]): readonly Problem[] {
  const { folder, out, authority, origin, nYears, nSimulations, seed } = requireValue(readLightArguments(args));
  checkOut(out);
  const tables = readPublishedFolder(folder);
  const reading = readPublished(requireValue(tables), origin);
  const mended = mendSlips(requireValue(reading));
  const published = requireValue(mended);

  const isAll = authority.trim().toLowerCase() === "all";
  const chosen = isAll
    ? published.authorities
    : [requireValue(findAuthority(published.authorities, authority, "--la"))];
  const request = { ...DEFAULT_LIGHT_REQUEST, nYears, nSimulations };
  const key = createKey(seed);
  const projected = chosen.map((series) => projectLight(published, series, request, key));
  const projections = projected.flatMap(({ value }): LightProjection[] => (value === null ? [] : [value]));
  const refused = projected.flatMap(({ problems }) => problems);
  if (projections.length === 0) throw new InputProblems(refused);

  const problems = [...tables.problems, ...reading.problems, ...mended.problems, ...refused];
  writeResults(out, formatLight(projections, problems), LIGHT_FILES);
  return problems.filter((problem) => isAbout(problem, isAll, published, chosen)).map(asWarning);
}

/** Slips of authorities that nobody asked for stand in the notes only. */
function isAbout(
  { where }: Problem,
  isAll: boolean,
  { authorities }: Published,
  chosen: readonly PublishedSeries[],
): boolean {
  if (isAll) return true;
  const isOf = (series: PublishedSeries): boolean => where === series.name || where.startsWith(`${series.name}, `);
  return chosen.some(isOf) || !authorities.some(isOf);
}

/** Among all authorities, one that is left out stops nothing. */
const asWarning = (problem: Problem): Problem =>
  problem.severity === "stops" ? { ...problem, severity: "warns" } : problem;
