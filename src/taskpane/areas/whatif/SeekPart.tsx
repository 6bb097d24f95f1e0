import { Button, Dropdown, Field, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import type { Lever } from "../../../model/levers/Lever";
import { createLeverContext, type LeverContext } from "../../../model/levers/LeverContext";
import { createSoughtChange, listForms, type ChangeForm } from "../../../model/seek/SoughtChange";
import type { Target, TargetStatistic } from "../../../model/seek/Target";
import { STATISTICS, type Statistic } from "../../../model/summary/GroupSummary";
import { asCensusYear } from "../../../model/years";
import { runSeek, type SeekResult } from "../../../worker/runSeek";
import { RunButton } from "../../journey/RunButton";
import { useJourney } from "../../journey/useJourney";
import { useRun } from "../../journey/useRun";
import type { ReadScenario } from "../../scenarios/Scenario";
import { useScenarios } from "../../scenarios/useScenarios";
import { formatCount, formatMillions } from "../../words/formatNumbers";
import { findMoneyTables } from "../money/MoneyTables";
import { readPlanJob } from "../money/readPlanJob";
import { wordLever } from "./leverWords";
import { useProjector } from "./useProjector";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  finding: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600, margin: 0 },
  two: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px 10px" },
  input: { minWidth: 0, width: "100%" },
});

/** What can be aimed at, with how a person writes and reads its value. */
const AIMS = {
  cost: { name: "Cost a year, £m", measure: "cost", scale: 1e6, format: formatMillions },
  plans: { name: "Plans", measure: "plans", scale: 1, format: formatCount },
  share: {
    name: "Share of plans in a setting group, %",
    measure: "share",
    scale: 0.01,
    format: (share: number) => `${(100 * share).toFixed(1)}%`,
  },
  balance: {
    name: "Closing balance of the high needs block, £m",
    measure: "balance",
    scale: 1e6,
    format: (pounds: number) => (pounds < 0 ? `−${formatMillions(-pounds)}` : formatMillions(pounds)),
  },
} as const;
type Aim = keyof typeof AIMS;

/** More is worse of plans and cost, and better of a balance. */
const AT_MOST = {
  mean: "on average",
  p80: "in 8 of 10 futures at most",
  p95: "in 19 of 20 futures at most",
} as const satisfies Partial<Record<TargetStatistic, string>>;
const AT_LEAST = {
  mean: "on average",
  p20: "in 8 of 10 futures at least",
  p5: "in 19 of 20 futures at least",
} as const satisfies Partial<Record<TargetStatistic, string>>;
type Sureness = keyof typeof AT_MOST | keyof typeof AT_LEAST;

/** A lever of a scenario that has a size. */
interface SizedLever {
  readonly scenario: ReadScenario;
  readonly lever: Lever;
  readonly row: number;
  readonly text: string;
}

interface Answer extends SeekResult {
  readonly change: string;
  readonly sized: SizedLever;
  readonly aim: Aim;
  readonly target: Target;
}

/** How large a lever has to be for a target to be met. */
export function SeekPart({ input }: { readonly input: ModelInput }) {
  const styles = useStyles();
  const { list, change } = useScenarios();
  const createProjector = useProjector();
  const run = useRun<Answer>();
  const { state, readTable } = useJourney();
  const { funding } = findMoneyTables(state.found, state.choices);
  const context = useMemo(() => createLeverContext(input), [input]);
  const sized = useMemo(() => listSized(list), [list]);
  const groups = useMemo(() => [...new Set(context.labels.settingGroups)], [context]);
  const [place, setPlace] = useState("");
  const [wantedAim, setAim] = useState<Aim>("cost");
  const [year, setYear] = useState(String(context.endYear));
  const [text, setText] = useState("");
  const [wantedSureness, setSureness] = useState<Sureness>("mean");
  const [group, setGroup] = useState(groups.find((one) => /independent/i.test(one)) ?? groups[0]);
  const chosen = sized.find((one) => nameSized(one) === place) ?? sized[0];
  const aims = (Object.keys(AIMS) as Aim[]).filter(
    (one) => (one !== "cost" && one !== "balance") || (input.costs.length > 0 && (one === "cost" || funding !== null)),
  );
  const aim = aims.includes(wantedAim) ? wantedAim : "plans";
  const surenesses: Partial<Readonly<Record<Sureness, string>>> = aim === "balance" ? AT_LEAST : AT_MOST;
  const sureness = wantedSureness in surenesses ? wantedSureness : "mean";
  const value = Number(text.replace(/[£,%\s]/g, "").replace("−", "-") || NaN);
  if (!chosen) {
    return (
      <p className={styles.quiet}>
        Make a scenario with a lever that has a size first. Its size can then be found: how many pupils a year to keep
        in borough so that the cost of January {context.endYear} stays below a sum.
      </p>
    );
  }
  const start = () =>
    void run.start(async (controls) => {
      const target: Target = {
        measure: AIMS[aim].measure,
        by: aim === "share" ? ["setting group"] : [],
        key: aim === "share" ? [group] : [],
        censusYear: asCensusYear(Number(year)),
        value: value * AIMS[aim].scale,
        statistic: sureness,
      };
      const { lever, scenario } = chosen;
      const others = scenario.levers!.filter((other) => other !== lever);
      const sought = createSoughtChange(lever.kind, chooseForm(lever), countPlans(context));
      const tables = { funding, workstreams: null, planLevers: null };
      const basis = aim === "balance" ? (await readPlanJob(readTable, input, tables, state.choices)).job : undefined;
      const job = { input: { ...input, levers: others }, lever, sought, target, basis };
      const result = await runSeek(createProjector(controls), job);
      return { ...result, change: sought.word(result.size), sized: chosen, aim, target };
    });
  return (
    <section className={styles.part} aria-label="Find a size">
      <Field label="Whose size">
        <Dropdown
          className={styles.input}
          value={nameSized(chosen)}
          selectedOptions={[nameSized(chosen)]}
          onOptionSelect={(_, { optionValue }) => setPlace(optionValue ?? "")}
        >
          {sized.map((one) => (
            <Option key={nameSized(one)} value={nameSized(one)}>
              {nameSized(one)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label="So that">
        <Dropdown
          className={styles.input}
          value={AIMS[aim].name}
          selectedOptions={[aim]}
          onOptionSelect={(_, { optionValue }) => setAim(optionValue as Aim)}
        >
          {aims.map((one) => (
            <Option key={one} value={one}>
              {AIMS[one].name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {aim === "share" && (
        <Field label="Setting group">
          <Dropdown
            className={styles.input}
            value={group}
            selectedOptions={[group]}
            onOptionSelect={(_, { optionValue }) => setGroup(optionValue ?? group)}
          >
            {groups.map((one) => (
              <Option key={one} value={one}>
                {one}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <div className={styles.two}>
        <Field label="is">
          <Input
            className={styles.input}
            inputMode="decimal"
            value={text}
            onChange={(_, data) => setText(data.value)}
          />
        </Field>
        <Field label={aim === "balance" ? "at the end of March" : "in January"}>
          <Input
            className={styles.input}
            inputMode="numeric"
            value={year}
            onChange={(_, data) => setYear(data.value)}
          />
        </Field>
      </div>
      <Field label="How sure">
        <Dropdown
          className={styles.input}
          value={surenesses[sureness]}
          selectedOptions={[sureness]}
          onOptionSelect={(_, { optionValue }) => setSureness(optionValue as Sureness)}
        >
          {(Object.keys(surenesses) as Sureness[]).map((one) => (
            <Option key={one} value={one}>
              {surenesses[one]!}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <RunButton
        run={run}
        label="Find it"
        running="Trying sizes"
        disabled={!Number.isFinite(value) || !/^\d{4}$/.test(year.trim())}
        onStart={start}
      />
      {run.result && (
        <>
          <h2 className={styles.finding}>{wordAnswer(run.result)}</h2>
          <p className={styles.quiet}>
            {run.result.nSimulated} runs of all simulations, {run.result.nExpected} of expected values. Without the
            lever it would be {formatReached(run.result, run.result.before, run.result.without)}.
          </p>
          {run.result.end !== "no effect" && (
            <div>
              <Button
                onClick={() =>
                  void change({ set: [{ row: run.result!.sized.row, cells: { change: run.result!.change } }] })
                }
              >
                Put “{run.result.change}” into the scenario
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function wordAnswer(answer: Answer): string {
  const { end, change, sized, target, aim } = answer;
  const when = aim === "balance" ? `at the end of March ${target.censusYear}` : `in January ${target.censusYear}`;
  const wanted = `${AIMS[aim].format(target.value)} ${when}`;
  const reached = formatReached(answer, answer.reached, answer.with);
  if (end === "no effect") return `No size of this lever changes it: it stays at ${reached}.`;
  if (end === "met") return `With “${change}” in ${sized.scenario.name || "every scenario"} it is ${reached}.`;
  return `It cannot be met: ${wanted} is out of reach. The nearest is ${reached}, with “${change}”.`;
}

/** The statistic that was aimed at, with its band. */
function formatReached({ aim }: Answer, reached: number, statistics: Float64Array): string {
  const { format } = AIMS[aim];
  const read = (statistic: Statistic) => format(statistics[STATISTICS.indexOf(statistic)]);
  return `${format(reached)} (between ${read("p5")} and ${read("p95")} in 9 of 10 futures)`;
}

function listSized(list: readonly ReadScenario[]): SizedLever[] {
  return list.flatMap((scenario) =>
    (scenario.levers ?? []).flatMap((lever) => {
      const row = scenario.rows.find((one) => one.row + 1 === lever.row);
      if (!row || !lever.change || listForms(lever.kind).length === 0) return [];
      return [{ scenario, lever, row: row.row, text: wordLever(row.cells) }];
    }),
  );
}

const nameSized = ({ scenario, text }: SizedLever) => `${scenario.name || "Every scenario"}: ${text}`;

function chooseForm({ kind, change }: Lever): ChangeForm {
  const forms = listForms(kind);
  return forms.find((form) => form === change?.kind) ?? forms[0];
}

const countPlans = ({ start }: LeverContext) => start.reduce((sum, pupils) => sum + pupils, 0);
