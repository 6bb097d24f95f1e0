import type { Establishment, EstablishmentIndex } from "../gias/Establishment";
import { getCategory, nameSetting, wordUnexpectedType } from "../gias/nameSetting";
import type { ProblemList } from "../tables/ProblemList";
import { UNKNOWN } from "../census/settlePupils";
import { SEN_SETTINGS } from "./sen2Columns";
import type { Sen2Options } from "./Sen2Census";
import type { Sen2Placement } from "./Sen2Return";

/** What settings are chosen by. */
export interface SettingRules {
  readonly establishments: EstablishmentIndex | null;
  readonly detail: Sen2Options["setting"];
  readonly ownLaCodes: readonly string[];
  readonly problems: ProblemList;
}

/**
 * Tells the setting of a placement: from its establishment's type and the indicators, or from the code of a setting
 * without a school.
 *
 * @param placement - the open placement
 * @param rules - told what is odd about it
 * @returns the code of a setting; UKN where nothing tells it
 * @example chooseSetting({ urn: "", ukprn: "", senSetting: "EHE" }, {}) // "EHE"
 */
export function chooseSetting(placement: Sen2Placement, rules: SettingRules): string {
  const { urn, ukprn, senSetting, where } = placement;
  if (urn === "" && ukprn === "") return readSenSetting(senSetting, where, rules.problems);
  const isInside = placement.isUnit === true || placement.isResourced === true;
  if (rules.detail === "urn") return (urn || ukprn) + (isInside ? (placement.isUnit ? "_SENU" : "_RP") : "");
  const establishment = rules.establishments?.byUrn.get(urn) ?? rules.establishments?.byUkprn.get(ukprn);
  const number = urn === "" ? `UKPRN ${ukprn}` : `URN ${urn}`;
  if (!rules.establishments) {
    rules.problems.add("E868", "", () => ({ where, found: `the placement is at ${number}` }));
    return UNKNOWN;
  }
  if (!establishment) {
    rules.problems.add("E869", "", () => ({ where, found: `there is no row for ${number}` }));
    return senSetting === "" ? UNKNOWN : readSenSetting(senSetting, where, rules.problems);
  }
  return establishment.setting !== "" ? establishment.setting : nameByType(placement, establishment, number, rules);
}

function readSenSetting(senSetting: string, where: string, problems: ProblemList): string {
  if (senSetting === "") {
    problems.add("E856", "", () => ({ where, found: "URN, UKPRN and SENsetting are blank" }));
    return UNKNOWN;
  }
  const known = SEN_SETTINGS.find((code) => code === senSetting.toUpperCase());
  if (!known) problems.add("E861", senSetting, () => ({ where, found: `SENsetting is '${senSetting}'` }));
  return known ?? senSetting;
}

function nameByType(
  placement: Sen2Placement,
  establishment: Establishment,
  number: string,
  { detail, ownLaCodes, problems }: SettingRules,
): string {
  const { isUnit, isResourced, where } = placement;
  const category = getCategory(establishment, isUnit === true, isResourced === true);
  const label = establishment.name === "" ? number : `${number}, ${establishment.name},`;
  if (category === "") {
    problems.add("E858", establishment.type, () => ({
      where,
      found: `${label} is of the type '${establishment.type}'`,
    }));
    return UNKNOWN;
  }
  const unexpected = wordUnexpectedType(establishment);
  if (unexpected !== "")
    problems.add("E858", unexpected, () => ({ where, found: `${label} is of the type '${unexpected}'` }));
  const isSchool = category === "MsMdA" || category === "SENU" || category === "RP";
  if (isSchool && (isUnit === null || isResourced === null) && isUnit !== true && isResourced !== true) {
    problems.add("E857", "", () => ({ where, found: `the placement at ${number} leaves an indicator blank` }));
  }
  if (category === "SENU" && !establishment.hasUnit) {
    problems.add("E859", "unit", () => ({ where, found: `${label} has no SEN unit in the register` }));
  }
  if (category === "RP" && !establishment.hasResourcedProvision) {
    problems.add("E859", "resourced", () => ({ where, found: `${label} has no resourced provision in the register` }));
  }
  return nameSetting(category, establishment, ownLaCodes, detail === "urn" ? "category" : detail);
}
