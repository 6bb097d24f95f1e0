import type { Explanation } from "../../model/explain/Explanation";
import type { MadeFrom } from "./useJourneyWork";

/** An explanation with what it was made from, so that it can say when it is out of date. */
export interface Explained extends MadeFrom {
  readonly explanation: Explanation;
}
