import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, Button, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ComponentType } from "react";
import { BaselineArea } from "./areas/baseline/BaselineArea";
import { CheckArea } from "./areas/check/CheckArea";
import { DataArea } from "./areas/data/DataArea";
import { MoneyArea } from "./areas/money/MoneyArea";
import { ReportArea } from "./areas/report/ReportArea";
import { SettingsArea } from "./areas/settings/SettingsArea";
import { JoinContext, useJoinState } from "./areas/settings/join/useJoin";
import { StartArea } from "./areas/start/StartArea";
import { WhatIfArea } from "./areas/whatif/WhatIfArea";
import { listenForNotices } from "../workbook/notices";
import { StepBar } from "./journey/StepBar";
import { StepFooter } from "./journey/StepFooter";
import { STEP_NAMES, type Step } from "./journey/steps";
import { JourneyContext, useJourneyState, type JourneyParts } from "./journey/useJourney";
import { ScenariosContext, useScenariosState } from "./scenarios/useScenarios";

const AREAS: Readonly<Record<Step, ComponentType>> = {
  start: StartArea,
  data: DataArea,
  check: CheckArea,
  settings: SettingsArea,
  baseline: BaselineArea,
  whatif: WhatIfArea,
  money: MoneyArea,
  report: ReportArea,
};

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "300px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, overflowY: "auto", padding: "12px 16px 20px", ":focus-visible": { outlineStyle: "none" } },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600, margin: "0 0 8px" },
  notice: { margin: "8px 12px 0" },
});

/** The whole pane: the steps above, the step in the middle, the way on below. */
export function Pane(parts: JourneyParts) {
  const styles = useStyles();
  const journey = useJourneyState(parts);
  const scenarios = useScenariosState(parts, journey);
  const join = useJoinState(journey);
  const { step, notice } = journey.state;
  const Area = AREAS[step];
  const main = useRef<HTMLElement>(null);
  const firstStep = useRef(true);

  useEffect(() => {
    if (!firstStep.current) main.current?.focus();
    firstStep.current = false;
    if (main.current) main.current.scrollTop = 0;
  }, [step]);

  const { notice: setNotice } = journey;
  const latestNotice = useRef(setNotice);
  useEffect(() => {
    latestNotice.current = setNotice;
  });
  useEffect(() => listenForNotices((heard) => latestNotice.current(heard)), []);

  return (
    <JourneyContext value={journey}>
      <div className={styles.pane}>
        <StepBar />
        <div aria-live="polite">
          {notice && (
            <MessageBar intent={notice.intent} layout="multiline" className={styles.notice}>
              <MessageBarBody>{notice.text}</MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    aria-label="Dismiss"
                    icon={<DismissRegular />}
                    onClick={() => setNotice(null)}
                  />
                }
              />
            </MessageBar>
          )}
        </div>
        <main className={styles.main} ref={main} tabIndex={-1} aria-labelledby="send-step-title">
          <h1 id="send-step-title" className={styles.title}>
            {STEP_NAMES[step].long}
          </h1>
          <ScenariosContext value={scenarios}>
            <JoinContext value={join}>
              <Area />
            </JoinContext>
          </ScenariosContext>
        </main>
        <StepFooter />
      </div>
    </JourneyContext>
  );
}
