import { useEffect, useRef, useState } from "react";
import type { ModelInput } from "../../model/data/ModelInput";
import { InputProblems, wordProblem } from "../../model/Problem";
import type { Choices } from "../../workbook/Choices";
import type { Runner } from "../../worker/ProjectionJob";
import { expectTotals, type ScenarioInput, type Totals } from "./compareScenarios";

/** Expected totals of the baseline, which has no name, or of a scenario; or why there are none. */
export type ExpectedTotals = { readonly name: string } & (
  ({ readonly problem: null } & Totals) | { readonly problem: string }
);

type Answer = (Totals & { readonly problem: null }) | { readonly problem: string };

/** A list is of one baseline: a scenario is not shown beside that of other tables. */
interface Shown {
  readonly baseline: ModelInput;
  readonly totals: readonly ExpectedTotals[];
}

/**
 * Gives the expected totals of the baseline and of each scenario. What was worked out is kept, so that a changed lever costs
 * one answer; each is shown when it is there, and until then what was shown last of that scenario. A list is shown whole.
 */
export function useExpected(
  inputs: readonly ScenarioInput[],
  baseline: ModelInput | null,
  runner: Runner,
  choices: Choices,
): readonly ExpectedTotals[] | null {
  const known = useRef(new WeakMap<ModelInput, Answer>());
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (!baseline) return;
    const controller = new AbortController();
    const { signal } = controller;
    const answers = known.current;
    const all = [{ name: "", input: baseline }, ...inputs];
    const show = () => setShown((last) => listTotals(all, baseline, answers, last));
    show();
    for (const { input } of all.filter((each) => !answers.has(each.input))) {
      const keep = (answer: Answer) => {
        if (signal.aborted) return;
        answers.set(input, answer);
        show();
      };
      expectTotals(runner, input, choices, signal).then(
        (totals) => keep({ ...totals, problem: null }),
        (error: unknown) => keep({ problem: wordFailure(error) }),
      );
    }
    return () => controller.abort();
  }, [inputs, baseline, runner, choices]);
  return shown?.totals ?? null;
}

function listTotals(
  all: readonly ScenarioInput[],
  baseline: ModelInput,
  answers: WeakMap<ModelInput, Answer>,
  last: Shown | null,
): Shown | null {
  const before = last?.baseline === baseline ? last.totals : [];
  const totals = all.flatMap(({ name, input }) => {
    const answer = answers.get(input);
    return answer ? [{ name, ...answer }] : before.filter((each) => each.name === name);
  });
  return totals.length === all.length ? { baseline, totals } : last;
}

function wordFailure(error: unknown): string {
  if (error instanceof InputProblems) return error.problems.map(wordProblem).join(" ");
  return error instanceof Error ? error.message : String(error);
}
