import type { Sen2Module } from "../../../src/model/sen2/sen2Columns";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";

export interface InventedPlacement {
  readonly urn?: Cell;
  readonly ukprn?: Cell;
  readonly senSetting?: string;
  readonly rank?: Cell;
  readonly entry: Cell;
  readonly leaving?: Cell;
  readonly unit?: Cell;
  readonly resourced?: Cell;
}

export interface InventedPupil {
  readonly id: number;
  readonly upn?: string;
  readonly reason?: string;
  readonly birth?: Cell;
  readonly postcode?: string;
  readonly need?: string;
  readonly start?: Cell;
  readonly cease?: Cell;
  readonly ceaseReason?: Cell;
  readonly transferLa?: Cell;
  readonly placements?: readonly InventedPlacement[];
}

type Cells = Record<Sen2Module, Cell[][]>;

/** The nine tables of COLLECT's export, one request a pupil. */
export function inventReturn(
  year: Cell,
  pupils: readonly InventedPupil[],
  la: Cell = 840,
): Record<Sen2Module, CellTable> {
  const cells: Cells = {
    sen2: [
      ["sen2tableid", "collection", "year", "referencedate", "lea"],
      [1, "SEN2", year, `${String(year)}-Jan-18 00:00:00`, la],
    ],
    person: [
      [
        "persontableid",
        "sen2tableid",
        "surname",
        "personbirthdate",
        "sex",
        "postcode",
        "upn",
        "uniquelearnernumber",
        "upnunknown",
      ],
    ],
    requests: [["requeststableid", "persontableid", "receiveddate", "requestoutcome"]],
    assessment: [["assessmenttableid", "requeststableid", "assessmentoutcome"]],
    namedplan: [["namedplantableid", "assessmenttableid", "startdate", "ceasedate", "ceasereason"]],
    plandetail: [["plandetailtableid", "namedplantableid", "urn", "sensetting", "placementrank"]],
    activeplans: [["activeplanstableid", "requeststableid", "transferla", "reviewmeeting"]],
    placementdetail: [
      [
        "placementdetailtableid",
        "activeplanstableid",
        "urn",
        "ukprn",
        "sensetting",
        "placementrank",
        "entrydate",
        "leavingdate",
        "senunitindicator",
        "resourcedprovisionindicator",
      ],
    ],
    senneed: [["senneedtableid", "activeplanstableid", "sentype", "sentyperank"]],
  };
  for (const pupil of pupils) {
    const [request, assessment, active] = [pupil.id + 1000, pupil.id + 2000, pupil.id + 3000];
    const birth = pupil.birth === undefined ? "2012-Mar-05 00:00:00" : pupil.birth;
    cells.person.push([
      pupil.id,
      1,
      "Invented",
      birth,
      "F",
      pupil.postcode ?? "",
      pupil.upn ?? "",
      "",
      pupil.reason ?? "",
    ]);
    cells.requests.push([request, pupil.id, "2019-Sep-02 00:00:00", "Y"]);
    cells.assessment.push([assessment, request, "Y"]);
    const start = pupil.start === undefined ? "2020-May-04 00:00:00" : pupil.start;
    if (start !== "")
      cells.namedplan.push([pupil.id + 4000, assessment, start, pupil.cease ?? "", pupil.ceaseReason ?? ""]);
    cells.activeplans.push([active, request, pupil.transferLa ?? "", ""]);
    for (const placement of pupil.placements ?? [{ senSetting: "EHE", entry: start }]) {
      cells.placementdetail.push([
        cells.placementdetail.length + 5000,
        active,
        placement.urn ?? "",
        placement.ukprn ?? "",
        placement.senSetting ?? "",
        placement.rank ?? 1,
        placement.entry,
        placement.leaving ?? "",
        placement.unit ?? false,
        placement.resourced ?? false,
      ]);
    }
    if (pupil.need !== "") cells.senneed.push([pupil.id + 6000, active, pupil.need ?? "ASD", 1]);
  }
  return Object.fromEntries(
    Object.entries(cells).map(([name, rows]) => [name, { name, cells: rows, firstRow: 1 }]),
  ) as unknown as Record<Sen2Module, CellTable>;
}

const ids = {
  person: "Person ID\n\n(This must match the relevant ID in the Person record table)",
  request: "Requests record ID\n\n(This must match the relevant ID in the Requests table)",
};

/** The same return on the sheet of the submission template: nine tables under their titles, linked by person and request. */
export function inventTemplate(year: Cell, pupils: readonly InventedPupil[], la: Cell = 840): CellTable {
  const blank: Cell[][] = [[], []];
  const rows: Cell[][] = [
    ["SEN2 person level census"],
    ["Header Record"],
    ["Record Type", "Collection Name", "Year", "Reference Date", "Source Level", "LA Number"],
    ["0", "SEN2", year, `${String(year)}-01-18`, "L", la],
    ...blank,
    ["Person Record"],
    [
      "Record Type",
      "Person ID\n\n(This must be a unique ID for each Person record)",
      "LA\n(From Header Record)",
      "Date of Birth \n(ccyy-mm-dd)",
      "Post Code",
      "UPN - Unique Pupil Number",
      "ULN - Young Persons Unique Learner Number",
      "UPN and ULN unavailable – Reason",
    ],
    ...pupils.map((pupil): Cell[] => [
      "1",
      pupil.id,
      la,
      pupil.birth ?? "2012-03-05",
      pupil.postcode ?? "",
      pupil.upn ?? "",
      "",
      pupil.reason ?? "",
    ]),
    ...blank,
    ["Requests Records"],
    [
      "Record Type",
      "Requests record ID\n\n(This must be a unique ID for each Requests record)",
      "LA\n(From Header Record)",
      ids.person,
      "Date request was received",
    ],
    ...pupils.map((pupil): Cell[] => ["2", pupil.id + 1000, la, pupil.id, "2019-09-02"]),
    ...blank,
    ["Assessments Records"],
    [
      "Record Type",
      ids.person,
      "LA\n(From Header Record)",
      ids.request,
      "Assessment Outcome - Decision to issue EHC plan",
    ],
    ...pupils.map((pupil): Cell[] => ["3", pupil.id, la, pupil.id + 1000, "Y"]),
    ...blank,
    ["Named Plan Records"],
    [
      "Record Type",
      ids.person,
      ids.request,
      "LA\n(From Header Record)",
      "EHC Plan Start Date",
      "Date EHC plan ceased",
      "Reason EHC plan ceased",
    ],
    ...pupils.flatMap((pupil): Cell[][] =>
      pupil.start === ""
        ? []
        : [
            [
              "4a",
              pupil.id,
              pupil.id + 1000,
              la,
              pupil.start ?? "2020-05-04",
              pupil.cease ?? "",
              pupil.ceaseReason ?? "",
            ],
          ],
    ),
    ...blank,
    ["Plan Detail Records"],
    [
      "Record Type",
      ids.person,
      ids.request,
      "URN - Unique Reference Number",
      "SEN Setting – Establishment type",
      "Placement Rank (1=Primary, 2=Secondary)",
    ],
    ...blank,
    ["Active Plan Records"],
    [
      "Record Type",
      ids.person,
      "LA\n(From Header Record)",
      ids.request,
      "EHC Plan transferred in from another LA during calendar year",
    ],
    ...pupils.map((pupil): Cell[] => ["5a", pupil.id, la, pupil.id + 1000, pupil.transferLa ?? ""]),
    ...blank,
    ["Placement Detail Records"],
    [
      "Record Type",
      ids.person,
      ids.request,
      "URN - Unique Reference Number",
      "UKPRN - UK Provider Reference Number",
      "SEN Setting – Establishment type",
      "Placement Rank (1=Primary, 2=Secondary)",
      "Placement Start Date",
      "Placement Leaving Date",
      "SEN Unit Indicator",
      "Resourced Provision Indicator",
    ],
    ...pupils.flatMap((pupil) =>
      (pupil.placements ?? [{ senSetting: "EHE", entry: pupil.start ?? "2020-05-04" } as InventedPlacement]).map(
        (placement): Cell[] => [
          "5b",
          pupil.id,
          pupil.id + 1000,
          placement.urn ?? "",
          placement.ukprn ?? "",
          placement.senSetting ?? "",
          placement.rank ?? 1,
          placement.entry,
          placement.leaving ?? "",
          placement.unit ?? 0,
          placement.resourced ?? 0,
        ],
      ),
    ),
    ...blank,
    ["SEN Need Records"],
    ["Record Type", ids.person, ids.request, "SEN Type of Need", "SEN Type of Need rank (1=Primary, 2=Secondary)"],
    ...pupils.flatMap((pupil): Cell[][] =>
      pupil.need === "" ? [] : [["5c", pupil.id, pupil.id + 1000, pupil.need ?? "ASD", 1]],
    ),
  ];
  return { name: "Template", cells: rows, firstRow: 1 };
}

/** Rows of the register of establishments for a few invented schools. */
export const REGISTER: CellTable = {
  name: "Schools",
  firstRow: 1,
  cells: [
    [
      "URN",
      "LA (code)",
      "EstablishmentName",
      "TypeOfEstablishment (name)",
      "UKPRN",
      "FurtherEducationType (name)",
      "SEN1 (name)",
      "SEN2 (name)",
      "TypeOfResourcedProvision (name)",
    ],
    [100001, 840, "Invented Primary", "Community school", 10000001, "Not applicable", "", "", "SEN unit"],
    [
      100002,
      840,
      "Invented Hill",
      "Academy special converter",
      10000002,
      "Not applicable",
      "SLD - Severe Learning Difficulty",
      "ASD - Autistic Spectrum Disorder",
      "Not applicable",
    ],
    [
      100003,
      841,
      "Invented Vale",
      "Other independent special school",
      10000003,
      "Not applicable",
      "SEMH - Social, Emotional and Mental Health",
      "",
      "",
    ],
    [100004, 841, "Invented College", "Further education", 10000004, "Sixth Form College (General)", "", "", ""],
    [100005, 840, "Invented University", "Higher education institutions", 10000005, "", "", "", ""],
    [100006, 841, "Invented Free", "Free schools", 10000006, "", "", "", "Resourced provision"],
  ],
};
