import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { NCY_FIRST_WITH_PLAN, NCY_LAST_WITH_PLAN } from "../../../model/data/codes";
import type { ModelInput } from "../../../model/data/ModelInput";
import { createLeverContext } from "../../../model/levers/LeverContext";
import type { PlacesRow } from "../../../model/places/judgePlaces";
import { listPlaceSettings } from "../../../model/places/listPlaceSettings";
import type { PlacePool } from "../../../model/places/PlacePool";
import { runPlaces } from "../../../worker/runPlaces";
import { RunButton } from "../../journey/RunButton";
import { useRun } from "../../journey/useRun";
import { countOf, formatCount } from "../../words/formatNumbers";
import { wordChance } from "../../words/wordDifference";
import { PlainTable } from "./PlainTable";
import { useProjector } from "./useProjector";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "10px" },
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px 10px" },
  input: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  finding: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600, margin: 0 },
});

/** Accepted chance of running short: enough in 8 of 10 futures. */
const RISK = 0.2;

/** How many places are needed in which year, at what risk of running short. */
export function PlacesPart({ input }: { readonly input: ModelInput }) {
  const styles = useStyles();
  const createProjector = useProjector();
  const run = useRun<readonly PlacesRow[]>();
  const known = useMemo(() => countPlacesTaken(input), [input]);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const places = known.map(({ setting, taken }) => ({ setting, places: readPlaces(texts[setting] ?? String(taken)) }));
  const isValid = places.every((each) => each.places !== null);
  const start = () =>
    void run.start((controls) => {
      const pools = places.map((each) => createPool(each.setting, each.places ?? 0));
      return runPlaces(createProjector(controls), { input, pools, risk: RISK });
    });
  return (
    <section className={styles.part} aria-label="Places">
      <p className={styles.quiet}>
        The places that there are, as many as are taken today unless you say otherwise. The answer says how many are
        needed in each January and how likely it is to run short.
      </p>
      <div className={styles.fields}>
        {known.map(({ setting, taken }) => {
          const text = texts[setting] ?? String(taken);
          return (
            <Field
              key={setting}
              label={`Places in ${setting}`}
              validationState={readPlaces(text) === null ? "error" : "none"}
              validationMessage={readPlaces(text) === null ? "Give a whole number, 0 or more." : undefined}
            >
              <Input
                className={styles.input}
                inputMode="numeric"
                value={text}
                onChange={(_, data) => setTexts((last) => ({ ...last, [setting]: data.value }))}
              />
            </Field>
          );
        })}
      </div>
      <RunButton
        run={run}
        label="Count the places needed"
        running="Counting places"
        disabled={!isValid}
        onStart={start}
      />
      {run.result && <PlacesFigure rows={run.result} />}
    </section>
  );
}

function PlacesFigure({ rows }: { readonly rows: readonly PlacesRow[] }) {
  const styles = useStyles();
  const pools = [...new Set(rows.map(({ pool }) => pool))];
  return (
    <>
      {pools.map((pool) => {
        const own = rows.filter((row) => row.pool === pool).slice(1);
        return (
          <div key={pool.label}>
            <h2 className={styles.finding}>{wordPlaces(own)}</h2>
            <PlainTable
              caption={`Places in ${pool.label}: enough in 50, 80 and 95 of 100 futures`}
              headings={["January", "There are", "P50", "P80", "P95", "Run short in"]}
              rows={own.map((row) => [
                String(row.censusYear),
                row.places === null ? "" : formatCount(row.places),
                formatCount(row.p50),
                formatCount(row.p80),
                formatCount(row.p95),
                row.chance === null ? "" : wordChance(row.chance),
              ])}
            />
          </div>
        );
      })}
    </>
  );
}

/** Says when places run short, and how many more make them enough. */
function wordPlaces(rows: readonly PlacesRow[]): string {
  const { label } = rows[0].pool;
  const first = rows.find(({ shortfall }) => (shortfall ?? 0) > 0);
  const last = rows[rows.length - 1];
  if (!first) return `${label} has places enough in 8 of 10 futures until January ${last.censusYear}.`;
  const more = countOf(last.shortfall ?? 0, "more place");
  return `${label} runs short from January ${first.censusYear} on; by ${last.censusYear} ${more} would be enough in 8 of 10 futures.`;
}

/** Settings that hold places and have pupils, with the pupils in them. */
function countPlacesTaken(input: ModelInput): { setting: string; taken: number }[] {
  const { start, states } = createLeverContext(input);
  const { settings } = states.space;
  const taken = new Map<string, number>();
  start.forEach((pupils, state) => {
    const setting = settings[state % settings.length];
    taken.set(setting, (taken.get(setting) ?? 0) + pupils);
  });
  return listPlaceSettings(input)
    .filter(({ setting, holdsPlaces }) => holdsPlaces && (taken.get(setting) ?? 0) > 0)
    .map(({ setting }) => ({ setting, taken: taken.get(setting)! }));
}

function createPool(setting: string, places: number): PlacePool {
  return {
    label: setting,
    settings: [setting],
    ncyFrom: NCY_FIRST_WITH_PLAN,
    ncyTo: NCY_LAST_WITH_PLAN,
    isByNcy: false,
    providers: [{ places: new Map([[0, places]]) }],
  };
}

function readPlaces(text: string): number | null {
  const number = Number(text.replaceAll(",", "").trim() || NaN);
  return Number.isInteger(number) && number >= 0 ? number : null;
}
