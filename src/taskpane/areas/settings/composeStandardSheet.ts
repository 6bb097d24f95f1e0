import { NEEDS, PHASES } from "../../../model/data/codes";
import { STANDARD_SETTINGS } from "../../../model/data/standardSettings";
import { composeTableSheet } from "../../../workbook/composeTableSheet";
import type { SheetContent } from "../../../workbook/SheetContent";

const HEADINGS = ["Code", "What it is", "Group", "DfE placement group", "Takes up a place", "Usual unit cost"];

/** The standard setting codes with their DfE placement groups, then the codes of needs and the phases: for looking up. */
export function composeStandardSheet(): SheetContent {
  return composeTableSheet("SEND standard codes", HEADINGS, [
    ...STANDARD_SETTINGS.map((each) => [
      each.code,
      each.label,
      each.group,
      each.dfeGroup,
      each.holdsPlaces,
      each.costKind,
    ]),
    ["_InA, _OoA", "After a code: in area, out of area", null, null, null, null],
    [null],
    ["Need", "What it is", "Broad area"],
    ...NEEDS.map(({ code, label, broadArea }) => [code, label, broadArea]),
    [null],
    ["Phase", "Last NCY"],
    ...PHASES.map(({ label, ncyTo }) => [label, Number.isFinite(ncyTo) ? ncyTo : 20]),
  ]);
}
