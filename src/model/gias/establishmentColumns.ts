import type { Vocabulary } from "../tables/vocabulary";

/** The columns of the register of establishments (GIAS) that tell a setting, and of a list of settings by number. */
export const ESTABLISHMENT_COLUMNS = {
  urn: { name: "URN", headings: [["urn", "uniquereferencenumber"]], required: false },
  ukprn: { name: "UKPRN", headings: [["ukprn", "ukproviderreferencenumber"]], required: false },
  name: {
    name: "EstablishmentName",
    headings: [["establishmentname", "schoolname", "establishment", "provider", "providername", "school"]],
    required: false,
  },
  laCode: { name: "LA (code)", headings: [["lacode", "oldlacode", "lanumber", "lea"]], required: false },
  type: {
    name: "TypeOfEstablishment (name)",
    headings: [["typeofestablishmentname", "typeofestablishment", "establishmenttype"]],
    required: false,
  },
  furtherType: {
    name: "FurtherEducationType (name)",
    headings: [["furthereducationtypename", "furthereducationtype"]],
    required: false,
  },
  provision: {
    name: "TypeOfResourcedProvision (name)",
    headings: [["typeofresourcedprovisionname", "typeofresourcedprovision"]],
    required: false,
  },
  setting: { name: "setting", headings: [["setting", "settingcode", "estabcat"]], required: false },
} as const satisfies Vocabulary<string>;
