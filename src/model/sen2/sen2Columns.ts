import type { Vocabulary } from "../tables/vocabulary";

/** The tables of a SEN2 person-level return, in the order of its specification. */
export const SEN2_MODULES = [
  "sen2",
  "person",
  "requests",
  "assessment",
  "namedplan",
  "plandetail",
  "activeplans",
  "placementdetail",
  "senneed",
] as const;
export type Sen2Module = (typeof SEN2_MODULES)[number];

/** What each table is called in messages, and the titles that stand over it in the template. */
export const SEN2_MODULE_NAMES: Readonly<
  Record<Sen2Module, { readonly name: string; readonly titles: readonly string[] }>
> = {
  sen2: { name: "sen2", titles: ["headerrecord"] },
  person: { name: "person", titles: ["personrecord", "personrecords"] },
  requests: { name: "requests", titles: ["requestsrecords", "requestrecords"] },
  assessment: { name: "assessment", titles: ["assessmentsrecords", "assessmentrecords"] },
  namedplan: { name: "named plan", titles: ["namedplanrecords"] },
  plandetail: { name: "plan detail", titles: ["plandetailrecords"] },
  activeplans: { name: "active plans", titles: ["activeplanrecords", "activeplansrecords"] },
  placementdetail: { name: "placement detail", titles: ["placementdetailrecords"] },
  senneed: { name: "SEN need", titles: ["senneedrecords"] },
};

/** The person and the request that a row of the template belongs to; exports link by ids of their own instead. */
const PERSON_ID = [
  "persontableid",
  "personid",
  "personidthismustbeauniqueidforeachpersonrecord",
  "personidthismustmatchtherelevantidinthepersonrecordtable",
];
const REQUEST_ID = [
  "requeststableid",
  "requestsrecordid",
  "requestrecordid",
  "requestsrecordidthismustbeauniqueidforeachrequestsrecord",
  "requestsrecordidthismustmatchtherelevantidintherequeststable",
];
const column = (name: string, required: boolean, ...headings: string[]) => ({ name, headings: [headings], required });
const personId = column("persontableid", false, ...PERSON_ID);
const requestId = column("requeststableid", false, ...REQUEST_ID);
const urn = column("urn", false, "urn", "urnuniquereferencenumber");
const ukprn = column("ukprn", false, "ukprn", "ukprnukproviderreferencenumber");
const senSetting = column("sensetting", false, "sensetting", "sensettingestablishmenttype");
const rank = column("placementrank", false, "placementrank", "placementrank1primary2secondary");
const unit = column("senunitindicator", false, "senunitindicator");
const resourced = column("resourcedprovisionindicator", false, "resourcedprovisionindicator");

/**
 * The columns that a census is made from, by every name that COLLECT's export, its pre-submission workbook, the template
 * and the XML return have given them since 2023. Columns stand in any order; others are not read.
 */
export const SEN2_COLUMNS = {
  sen2: {
    collection: column("collection", true, "collection", "collectionname"),
    year: column("year", true, "year", "collectionyear"),
    referenceDate: column("referencedate", false, "referencedate"),
    la: column("lea", true, "lea", "lanumber", "la"),
  },
  person: {
    id: { ...personId, required: true },
    birthDate: column("personbirthdate", true, "personbirthdate", "dateofbirth", "dateofbirthccyymmdd", "dob"),
    postcode: column("postcode", false, "postcode"),
    upn: column("upn", false, "upn", "upnuniquepupilnumber"),
    uln: column(
      "uniquelearnernumber",
      false,
      "uniquelearnernumber",
      "uln",
      "ulnyoungpersonuniquelearnernumber",
      "ulnyoungpersonsuniquelearnernumber",
    ),
    noUpnReason: column("upnunknown", false, "upnunknown", "upnandulnunavailablereason"),
  },
  requests: {
    id: { ...requestId, required: true },
    personId: { ...personId, required: true },
    receivedDate: column("receiveddate", true, "receiveddate", "daterequestwasreceived"),
  },
  assessment: {
    id: column("assessmenttableid", false, "assessmenttableid"),
    requestId: { ...requestId, required: true },
    personId,
    outcome: column("assessmentoutcome", true, "assessmentoutcome", "assessmentoutcomedecisiontoissueehcplan"),
  },
  namedplan: {
    id: column("namedplantableid", false, "namedplantableid"),
    assessmentId: column("assessmenttableid", false, "assessmenttableid"),
    personId,
    requestId,
    startDate: column("startdate", true, "startdate", "ehcplanstartdate", "planstartdate"),
    ceaseDate: column("ceasedate", true, "ceasedate", "dateehcplanceased"),
    ceaseReason: column("ceasereason", false, "ceasereason", "reasonehcplanceased"),
  },
  plandetail: {
    id: column("plandetailtableid", false, "plandetailtableid"),
    namedPlanId: column("namedplantableid", false, "namedplantableid"),
    personId,
    requestId,
    urn,
    ukprn,
    senSetting: { ...senSetting, required: true },
    rank: { ...rank, required: true },
    unit,
    resourced,
  },
  activeplans: {
    id: column("activeplanstableid", false, "activeplanstableid"),
    personId,
    requestId: { ...requestId, required: true },
    transferLa: column("transferla", true, "transferla", "ehcplantransferredinfromanotherladuringcalendaryear"),
  },
  placementdetail: {
    id: column("placementdetailtableid", false, "placementdetailtableid"),
    activePlansId: column("activeplanstableid", false, "activeplanstableid"),
    personId,
    requestId,
    urn,
    ukprn,
    senSetting,
    rank,
    entryDate: column("entrydate", true, "entrydate", "placementstartdate"),
    leavingDate: column("leavingdate", true, "leavingdate", "placementleavingdate"),
    unit,
    resourced,
  },
  senneed: {
    id: column("senneedtableid", false, "senneedtableid"),
    activePlansId: column("activeplanstableid", false, "activeplanstableid"),
    personId,
    requestId,
    type: column("sentype", true, "sentype", "sentypeofneed"),
    rank: column("sentyperank", true, "sentyperank", "sentypeofneedrank", "sentypeofneedrank1primary2secondary"),
  },
} as const satisfies Record<Sen2Module, Vocabulary<string>>;

/** Settings without a school, as the return codes them. */
export const SEN_SETTINGS = ["OLA", "OPA", "EHE", "EYP", "OTH", "NEET", "NIEC", "NIEO"] as const;
