import type { Explanation } from "../../model/explain/Explanation";
import type { Choices } from "../../workbook/Choices";

/** An explanation with what it was made from, so that it can say when it is out of date. */
export interface Explained {
  readonly explanation: Explanation;
  readonly choices: Choices;
  /** Of the tables that were read (`InputReading.fingerprint`). */
  readonly fingerprint: string;
}
