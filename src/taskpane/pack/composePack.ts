import type { PackFacts } from "./PackFacts";
import type { Slide } from "./Slide";
import { composeBalanceSlide } from "./slides/composeBalanceSlide";
import { composeBasisSlide } from "./slides/composeBasisSlide";
import { composeCostSlide } from "./slides/composeCostSlide";
import { composeFlowsSlides } from "./slides/composeFlowsSlides";
import { composeGroupsSlide } from "./slides/composeGroupsSlide";
import { composePlansSlide } from "./slides/composePlansSlide";
import { composeScenariosSlide } from "./slides/composeScenariosSlide";
import { composeTitleSlide } from "./slides/composeTitleSlide";

/** The slides of the leaders' pack, in order. What there is no data for has no slide. */
export function composePack(facts: PackFacts): Slide[] {
  const { cost, plan, comparison } = facts;
  return [
    composeTitleSlide(facts),
    composePlansSlide(facts),
    composeGroupsSlide(facts, "need"),
    composeGroupsSlide(facts, "setting group"),
    ...(cost ? [composeCostSlide(facts, cost)] : []),
    ...(plan ? [composeBalanceSlide(facts, plan)] : []),
    ...composeFlowsSlides(facts),
    ...(comparison ? [composeScenariosSlide(facts, comparison)] : []),
    composeBasisSlide(facts),
  ];
}
