import { describeSetting } from "../../../../model/data/codes";
import type { ModelInput } from "../../../../model/data/ModelInput";
import type { CutName } from "../../../../model/hotspots/Cut";
import type { HotspotRequest } from "../../../../model/hotspots/findHotspots";
import type { InputReading } from "../../../journey/InputReading";

/** One way to cut the authority that the pane offers. */
export interface OfferedCut {
  readonly label: string;
  readonly by: readonly CutName[];
}

type Source = NonNullable<InputReading["source"]>;

const CUTS: readonly OfferedCut[] = [
  { label: "Need", by: ["need"] },
  { label: "Setting group", by: ["setting group"] },
  { label: "Setting", by: ["setting"] },
  { label: "Area", by: ["area"] },
  { label: "School", by: ["school"] },
  { label: "Key stage", by: ["key stage"] },
  { label: "Year group (NCY)", by: ["ncy"] },
  { label: "Transfer years", by: ["transfer"] },
  { label: "Need and year group", by: ["need", "ncy"] },
  { label: "Need and setting group", by: ["need", "setting group"] },
  { label: "Transfer years and setting group", by: ["transfer", "setting group"] },
];

/** The cuts that some data can be cut by: schools where a census names them, areas where they are told at all. */
export function listCuts(source: Source, input: ModelInput): OfferedCut[] {
  const rows = source.census?.rows;
  const hasAreas =
    rows?.area !== undefined ||
    input.settings.some(({ area }) => area !== "") ||
    input.transitions.settings.some((setting) => describeSetting(setting).area !== "");
  return CUTS.filter(({ by }) =>
    by.includes("school") ? rows?.school !== undefined : hasAreas || !by.includes("area"),
  );
}

/** Whether a cut needs the census itself: a model knows no schools, and no areas of pupils. */
export function needsCensus(by: readonly CutName[], { census }: Source): boolean {
  return by.includes("school") || (by.includes("area") && census?.rows.area !== undefined);
}

/** What `=SEND.HOTSPOTS` looks for in the same place, so that the pane and a sheet say the same. */
export function composeRequest(by: readonly CutName[], source: Source, input: ModelInput): HotspotRequest {
  const all = { by, from: null, to: null };
  if (needsCensus(by, source)) return { ...all, source, population: [], settings: [] };
  const { transitions, population, settings } = input;
  return { ...all, source: { transitions, census: null }, population, settings };
}
