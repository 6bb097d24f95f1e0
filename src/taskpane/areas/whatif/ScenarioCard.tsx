import {
  Button,
  Input,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Switch,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, EditRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { wordProblem } from "../../../model/Problem";
import type { LeverRow } from "../../../workbook/levers/LeversSheet";
import { useJourney } from "../../journey/useJourney";
import { findFreeName, isOff, toText, type ReadScenario } from "../../scenarios/Scenario";
import { useScenarios } from "../../scenarios/useScenarios";
import { LeverForm } from "./LeverForm";
import { wordLever } from "./leverWords";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "6px 8px 8px",
  },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  name: { flexGrow: 1, fontWeight: 600 },
  note: { margin: "0 0 4px 4px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  levers: { margin: "0 0 4px", padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  lever: { display: "flex", alignItems: "center", gap: "2px", marginLeft: "4px" },
  leverText: { flexGrow: 1 },
  off: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200, margin: "0 0 4px 4px" },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1, fontSize: tokens.fontSizeBase200, margin: "0 0 4px 4px" },
});

/** One scenario: whether it is compared, what it is, its levers, and what can be done with it. */
export function ScenarioCard({ scenario }: { readonly scenario: ReadScenario }) {
  const styles = useStyles();
  const [edited, setEdited] = useState<LeverRow | "new" | null>(null);
  const [isRenaming, setIsRenaming] = useState(false);
  const { change } = useScenarios();
  const { name, note, isOn, rows, problems } = scenario;
  const switchOn = (on: boolean) =>
    scenario.own
      ? change({ set: [{ row: scenario.own.row, cells: { on } }] })
      : change({ add: [{ scenario: name, on, note: "" }] });
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        {name === "" ? (
          <span className={styles.name}>In every scenario</span>
        ) : isRenaming ? (
          <RenameField scenario={scenario} onDone={() => setIsRenaming(false)} />
        ) : (
          <Switch
            className={styles.name}
            checked={isOn}
            label={name}
            onChange={(_, { checked }) => void switchOn(checked)}
          />
        )}
        <Button
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={`Add a lever to ${name || "every scenario"}`}
          onClick={() => setEdited("new")}
        />
        {name !== "" && <ScenarioMenu scenario={scenario} onRename={() => setIsRenaming(true)} />}
      </div>
      {note !== "" && <p className={styles.note}>{note}</p>}
      <ul className={styles.levers} aria-label={`Levers of ${name || "every scenario"}`}>
        {rows.map((row) => (
          <li key={row.row} className={styles.lever}>
            <span className={isOff(row.cells.on) ? `${styles.leverText} ${styles.off}` : styles.leverText}>
              {wordLever(row.cells)}
            </span>
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={`Change the lever ${wordLever(row.cells)}`}
              onClick={() => setEdited(row)}
            />
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <p
          key={`${problem.code} ${problem.where}`}
          className={problem.severity === "stops" ? styles.problem : styles.warning}
        >
          {wordProblem(problem)}
        </p>
      ))}
      {edited && <LeverForm scenario={name} row={edited === "new" ? null : edited} onDone={() => setEdited(null)} />}
    </li>
  );
}

function ScenarioMenu({ scenario, onRename }: { readonly scenario: ReadScenario; readonly onRename: () => void }) {
  const { list, sheet, change } = useScenarios();
  const { goToCell } = useJourney();
  const [asks, setAsks] = useState(false);
  const { name, note, own, rows } = scenario;
  const all = own ? [own, ...rows] : rows;
  const duplicate = () => {
    const copy = findFreeName(`${name} (copy)`, list);
    const described = own ? [] : [{ scenario: copy, on: true, note }];
    void change({ add: [...described, ...all.map(({ cells }) => ({ ...cells, scenario: copy }))] });
  };
  const remove = () => void change({ clear: all.map(({ row }) => row) });
  const goTo = () => sheet && void goToCell(sheet.sheet, all[0].row, Math.max(0, sheet.columns.scenario));
  return (
    <Menu onOpenChange={(_, { open }) => !open && setAsks(false)}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={`More for ${name}`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={duplicate}>Duplicate</MenuItem>
          <MenuItem onClick={onRename}>Rename and describe</MenuItem>
          <MenuItem onClick={goTo}>Go to its rows</MenuItem>
          {asks ? (
            <MenuItem onClick={remove} subText={`It has ${rows.length === 1 ? "1 lever" : `${rows.length} levers`}`}>
              Yes, empty its rows on the sheet
            </MenuItem>
          ) : (
            <MenuItem persistOnClick onClick={() => setAsks(true)}>
              Delete…
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function RenameField({ scenario, onDone }: { readonly scenario: ReadScenario; readonly onDone: () => void }) {
  const styles = useStyles();
  const { list, change } = useScenarios();
  const [name, setName] = useState(scenario.name);
  const [note, setNote] = useState(scenario.note);
  const keep = async () => {
    const wanted = toText(name);
    const others = list.filter((other) => other.name !== scenario.name);
    if (wanted === "") return onDone();
    const free = wanted === scenario.name ? wanted : findFreeName(wanted, others);
    const rows = scenario.rows.map(({ row }) => ({ row, cells: { scenario: free } }));
    const described = scenario.own
      ? { set: [...rows, { row: scenario.own.row, cells: { scenario: free, note } }] }
      : { set: rows, add: [{ scenario: free, on: scenario.isOn, note }] };
    await change(described);
    onDone();
  };
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Input value={name} aria-label="Name of the scenario" autoFocus onChange={(_, data) => setName(data.value)} />
      <Input
        value={note}
        aria-label="What the scenario is"
        placeholder="What it is"
        onChange={(_, data) => setNote(data.value)}
      />
      <Button type="submit" size="small">
        Keep
      </Button>
    </form>
  );
}
