import { Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { createLeverContext } from "../../../model/levers/LeverContext";
import type { ModelInput } from "../../../model/data/ModelInput";
import { listPlaceSettings } from "../../../model/places/listPlaceSettings";
import { groupShocks } from "../../../model/stress/groupShocks";
import { listStandardShocks } from "../../../model/stress/listStandardShocks";
import { STATISTICS } from "../../../model/summary/GroupSummary";
import { readLevers } from "../../../model/tables/readLevers";
import { runStress, type StressResult, type StressRow } from "../../../worker/runStress";
import { RunButton } from "../../journey/RunButton";
import { useRun } from "../../journey/useRun";
import { TornadoChart } from "../../pictures/TornadoChart";
import { formatChange } from "../../words/formatChange";
import { formatCount, formatMillions } from "../../words/formatNumbers";
import { PlainTable } from "./PlainTable";
import { useProjector } from "./useProjector";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "10px" },
  input: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  finding: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600, margin: 0 },
});

type Measured = "cost" | "plans";

/** What would matter most: standard shocks, one after another, on the last January. */
export function StressPart({ input }: { readonly input: ModelInput }) {
  const styles = useStyles();
  const createProjector = useProjector();
  const run = useRun<{ result: StressResult; measure: Measured }>();
  const hasCosts = input.costs.length > 0;
  const [wanted, setWanted] = useState<Measured>("cost");
  const measure: Measured = hasCosts ? wanted : "plans";
  const start = () =>
    void run.start(async (controls) => {
      const shocks = readStandardShocks(input, measure);
      const job = { input, shocks, measure, censusYear: null, isExpected: false };
      return { result: await runStress(createProjector(controls), job), measure };
    });
  return (
    <section className={styles.part} aria-label="Stress test">
      <p className={styles.quiet}>
        Pulls one thing after another, both ways where that makes sense, and shows what each does to the last January.
        Each shock is a few levers that you can copy from the sheet.
      </p>
      {hasCosts && (
        <Field label="Of what" orientation="horizontal">
          <Dropdown
            className={styles.input}
            value={measure === "cost" ? "Cost a year" : "Plans"}
            selectedOptions={[measure]}
            onOptionSelect={(_, { optionValue }) => setWanted(optionValue === "plans" ? "plans" : "cost")}
          >
            <Option value="cost">Cost a year</Option>
            <Option value="plans">Plans</Option>
          </Dropdown>
        </Field>
      )}
      <RunButton run={run} label="Stress it" running="Running one shock after another" onStart={start} />
      {run.result && <StressFigure {...run.result} />}
    </section>
  );
}

function StressFigure({ result, measure }: { readonly result: StressResult; readonly measure: Measured }) {
  const styles = useStyles();
  const format = measure === "cost" ? formatMillions : formatCount;
  const change = (value: number) => formatChange(value, format);
  const applied = result.rows.filter(({ problem }) => problem === null);
  const most = applied[0];
  const bars = applied.map((row) => ({
    name: nameShock(row),
    mean: row.mean,
    low: readPercentile(row, "p5"),
    high: readPercentile(row, "p95"),
  }));
  return (
    <>
      <h2 className={styles.finding}>
        {nameShock(most)} matters most: {change(most.mean)} in January {result.censusYear} on a baseline of{" "}
        {format(most.baseline)}.
      </h2>
      <TornadoChart label={`Effect of each shock in January ${result.censusYear}`} bars={bars} format={change} />
      <PlainTable
        caption={`Difference from the baseline in January ${result.censusYear}, future by future: P5 to P95 holds 9 of 10.`}
        headings={["Shock", "P5", "Mean", "P95"]}
        rows={bars.map(({ name, low, mean, high }) => [name, change(low), change(mean), change(high)])}
      />
      {result.rows
        .filter(({ problem }) => problem !== null)
        .map((row) => (
          <p key={nameShock(row)} className={styles.quiet}>
            {nameShock(row)} was left out. {row.problem}
          </p>
        ))}
    </>
  );
}

const nameShock = ({ name, direction }: StressRow) => (direction === "" ? name : `${name}, ${direction}`);

function readPercentile({ difference, mean }: StressRow, statistic: "p5" | "p95"): number {
  return difference ? difference[STATISTICS.indexOf(statistic)] : mean;
}

function readStandardShocks(input: ModelInput, measure: Measured) {
  const context = createLeverContext(input);
  const cells = listStandardShocks({
    startYear: context.startYear,
    needs: context.states.space.needs,
    settings: listPlaceSettings(input),
    hasCosts: context.hasCosts && measure === "cost",
    hasPipeline: input.levers?.some(({ kind }) => kind === "pipeline") ?? false,
  });
  return groupShocks(readLevers({ name: "Standard shocks", cells, firstRow: 1 }, context).value ?? []);
}
