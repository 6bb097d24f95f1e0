import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkFilled, ImportantFilled } from "@fluentui/react-icons";
import { judgeSteps, type StepVerdict } from "./judgeSteps";
import { STEP_NAMES, STEPS } from "./steps";
import { useJourney } from "./useJourney";

const MARK_WORDS = { done: "done", open: "", blocked: "something is missing" } as const;

const useStyles = makeStyles({
  bar: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  list: { display: "flex", listStyleType: "none", margin: 0, padding: "6px 2px 0" },
  // As wide as their words, so that eight of them fit beside one another in a narrow pane.
  item: { flex: "1 1 auto", minWidth: 0 },
  step: {
    width: "100%",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    padding: "4px 1px 6px",
    border: "none",
    borderBottom: "3px solid transparent",
    background: "none",
    cursor: "pointer",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: 600, borderBottomColor: tokens.colorBrandStroke1 },
  mark: {
    width: "20px",
    height: "20px",
    boxSizing: "border-box",
    borderRadius: "50%",
    display: "grid",
    placeItems: "center",
    fontSize: "11px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  done: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, border: "none" },
  blocked: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground2,
    color: tokens.colorPaletteDarkOrangeForeground2,
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorder2}`,
  },
});

/** The steps of the journey; each says whether it is done, and can be gone to at any time. */
export function StepBar() {
  const styles = useStyles();
  const { state, goTo } = useJourney();
  const verdicts = judgeSteps(state);
  return (
    <nav className={styles.bar} aria-label="Steps">
      <ol className={styles.list}>
        {STEPS.map((step, index) => {
          const { mark } = verdicts[step];
          const words = MARK_WORDS[mark];
          return (
            <li key={step} className={styles.item}>
              <button
                type="button"
                className={mergeClasses(styles.step, step === state.step && styles.current)}
                aria-current={step === state.step ? "step" : undefined}
                aria-label={`${index + 1}. ${STEP_NAMES[step].long}${words && ` (${words})`}`}
                onClick={() => goTo(step)}
              >
                <Mark mark={mark} number={index + 1} />
                {STEP_NAMES[step].short}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Mark({ mark, number }: { readonly mark: StepVerdict["mark"]; readonly number: number }) {
  const styles = useStyles();
  if (mark === "done")
    return (
      <span className={mergeClasses(styles.mark, styles.done)}>
        <CheckmarkFilled />
      </span>
    );
  if (mark === "blocked")
    return (
      <span className={mergeClasses(styles.mark, styles.blocked)}>
        <ImportantFilled />
      </span>
    );
  return <span className={styles.mark}>{number}</span>;
}
