import type { CensusRecord } from "../generateAuthority";
import { PROVIDERS, type Provider } from "./fernshireLedger";

/** A pupil's own provider among those of the setting, the same in every year. */
export function chooseProvider({ pupil, ncy, setting }: Pick<CensusRecord, "pupil" | "ncy" | "setting">): Provider {
  const providers = PROVIDERS[setting] ?? PROVIDERS[`${setting} ${ncy <= 6 ? "primary" : "secondary"}`];
  const number = [...pupil].reduce((sum, character, i) => sum + character.charCodeAt(0) * (i + 3), 0);
  return providers[number % providers.length];
}
