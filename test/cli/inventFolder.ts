import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NEEDS = ["ASD", "SEMH"];
const SETTINGS = ["MsMdA", "SpMdA"];

/** The files of a small invented authority, by name: about 120 pupils over four Januaries, in Witan's layout. */
export function inventFiles(): Record<string, string> {
  return {
    "transitions.csv": inventTransitions(),
    "population.csv": inventPopulation(),
    "costs.csv": inventCosts(),
    "valid-states.csv": inventSettings(),
  };
}

/** The same authority's pupils as census rows. */
export function inventCensus(): string {
  const rows = ["pupil,census year,NCY,need,setting"];
  for (let i = 0; i < 120; i++) {
    for (let year = 2021; year <= 2024; year++) {
      const place = placePupil(i, year);
      if (place) rows.push([`P${i}`, year, place.ncy, place.need, place.setting].join(","));
    }
  }
  return rows.join("\n");
}

/** Where pupil i is in a January; null outside the system. */
function placePupil(i: number, year: number): { ncy: number; need: string; setting: string } | null {
  const joins = i % 4 === 0 ? 2021 + (i % 3) + 1 : 2021;
  const leaves = i % 7 === 0 ? 2022 + (i % 3) : 9999;
  if (year < joins || year >= leaves) return null;
  const setting = SETTINGS[i % 5 === 0 && year >= 2023 ? 1 : Math.floor(i / 2) % 2];
  return { ncy: (i % 12) + year - 2021, need: NEEDS[i % 2], setting };
}

function inventTransitions(): string {
  const rows = ["calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2"];
  for (let i = 0; i < 120; i++) {
    for (let year = 2021; year < 2024; year++) {
      const [from, to] = [placePupil(i, year), placePupil(i, year + 1)];
      if (!from && !to) continue;
      const ncy = (i % 12) + year - 2021;
      const outside = { need: "NONSEND", setting: "NONSEND" };
      const [side1, side2] = [from ?? outside, to ?? outside];
      rows.push([year, side1.setting, side1.need, ncy, side2.setting, side2.need, ncy + 1].join(","));
    }
  }
  return rows.join("\n");
}

function inventPopulation(): string {
  const rows = ["calendar-year,academic-year,population"];
  for (let year = 2021; year <= 2027; year++) {
    for (let ncy = -4; ncy <= 20; ncy++) rows.push(`${year},${ncy},${400 + ncy + 5 * (year - 2021)}`);
  }
  return rows.join("\n");
}

function inventCosts(): string {
  const rows = NEEDS.flatMap((need, i) =>
    SETTINGS.map((setting, j) => `${need},${setting},${5000.25 + 1000 * i + 15000 * j}`),
  );
  return ["need,setting,cost", ...rows].join("\n");
}

function inventSettings(): string {
  return [
    "setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting",
    'MsMdA,Mainstream,-1,14,"ASD,SEMH","MsMdA,SpMdA"',
    'SpMdA,Special,-1,16,"ASD,SEMH","MsMdA,SpMdA"',
  ].join("\n");
}

/** A folder for one test's files, removed by `remove`. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), "send-"));

  /** Writes the files into a folder inside and gives its path; null leaves a file out. */
  write(name: string, files: Record<string, string | null>): string {
    const folder = join(this.path, name);
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) if (text !== null) writeFileSync(join(folder, file), text);
    return folder;
  }

  join(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
