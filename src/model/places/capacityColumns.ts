import type { Vocabulary } from "../tables/vocabulary";
import { POPULATION_COLUMNS, SETTING_COLUMNS } from "../tables/vocabulary";

/** The columns of a table of places; in a wide one years stand across instead of the last two. */
export const CAPACITY_COLUMNS = {
  setting: {
    name: "setting",
    headings: [...SETTING_COLUMNS.setting.headings, ...SETTING_COLUMNS.group.headings],
    required: true,
  },
  provider: {
    name: "school",
    headings: [
      ["school", "schoolname", "provider", "establishment", "establishmentname"],
      ["name", "urn"],
    ],
    required: false,
  },
  phase: { name: "phase", headings: [["phase", "schoolphase"]], required: false },
  ncyFrom: { ...SETTING_COLUMNS.ncyFrom, required: false },
  ncyTo: { ...SETTING_COLUMNS.ncyTo, required: false },
  censusYear: {
    name: "census year",
    headings: [...POPULATION_COLUMNS.censusYear.headings, ["yearfrom", "from", "opens", "opening"]],
    required: true,
  },
  places: {
    name: "places",
    headings: [
      ["places", "numberofplaces", "commissionedplaces", "placescommissioned", "fundedplaces", "placenumber"],
      ["capacity", "number", "count"],
    ],
    required: true,
  },
} as const satisfies Vocabulary<string>;
