import { useRef, useState } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import { whyOutOfDate } from "../../journey/whyOutOfDate";
import { useJourney } from "../../journey/useJourney";
import { useRun } from "../../journey/useRun";
import type { Gathered } from "../../pack/gatherFacts";
import { saveFile } from "../../pack/saveFile";
import { drawPicture } from "../../pictures/export/drawPicture";
import { listInputs, useScenarios } from "../../scenarios/useScenarios";
import { findMoneyTables } from "../money/MoneyTables";

export type PackFile = "slides" | "pictures";

/** What was saved last. */
export interface MadePack {
  readonly file: PackFile;
  readonly name: string;
  /** Slides, or pictures. */
  readonly count: number;
  readonly leftOut: readonly string[];
}

/** Loads what makes the pack, when it is first wanted: the pane opens without it. */
const loadTools = () => import("../../pack/packTools");

interface PackChoices {
  readonly authority: string;
  readonly isSuppressed: boolean;
}

const KINDS: Readonly<Record<PackFile, { readonly name: string; readonly type: string }>> = {
  slides: {
    name: "send-leaders-pack.pptx",
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  },
  pictures: { name: "send-pictures.zip", type: "application/zip" },
};
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Makes the pack of an input; what was run for one file serves the next as long as it is true. */
export function usePack(input: ModelInput) {
  const { state, runner, readTable } = useJourney();
  const { list, levers, comparison } = useScenarios();
  const run = useRun<MadePack>();
  const [work, setWork] = useState<{ readonly words: string; readonly share: number }>({ words: "", share: 0 });
  const kept = useRef<{ readonly key: string; readonly gathered: Gathered } | null>(null);
  const { choices, reading, found, baseline } = state;

  const gather = async (signal: AbortSignal): Promise<Gathered> => {
    const money = findMoneyTables(found, choices);
    // Tables of money may change under the same references, so what they hold is read anew for each file.
    const held = await Promise.all(Object.values(money).map((table) => (table ? readTable(table) : null)));
    const key = JSON.stringify([choices, reading?.fingerprint, levers, held]);
    if (kept.current?.key === key) return kept.current.gathered;
    const isTrue = (result: Parameters<typeof whyOutOfDate>[0]) => whyOutOfDate(result, choices, reading) === null;
    const { gatherFacts } = await loadTools();
    const gathered = await gatherFacts(
      {
        runner,
        input,
        choices,
        fingerprint: reading?.fingerprint ?? "",
        problems: reading?.problems ?? [],
        baseline: baseline && isTrue(baseline) ? baseline : null,
        comparison: comparison && isTrue(comparison) && comparison.levers === levers ? comparison : null,
        money,
        scenarios: listInputs(list, input),
        unreadable: list.flatMap((each) => (each.isOn && each.name !== "" && !each.levers ? [each.name] : [])),
        readTable,
      },
      signal,
      (words, share) => setWork({ words, share }),
    );
    kept.current = { key, gathered };
    return gathered;
  };

  const make = (file: PackFile, own: PackChoices) =>
    run.start(async ({ signal }) => {
      setWork({ words: "Looking at what there is", share: 0 });
      const { facts, leftOut } = await gather(signal!);
      const { composePack, paintSlide, writeDeck, writePictures } = await loadTools();
      const slides = composePack({ ...facts, ...own, madeOn: DAY.format(new Date()) });
      let nPainted = 0;
      const count = async <T>(painted: Promise<T>): Promise<T> => {
        signal!.throwIfAborted();
        setWork({ words: "Drawing", share: Math.min(1, nPainted++ / slides.length) });
        return painted;
      };
      const bytes =
        file === "slides"
          ? await writeDeck(slides, (slide) => count(paintSlide(slide)))
          : await writePictures(slides, (picture) => count(drawPicture(picture)));
      signal!.throwIfAborted();
      const { name, type } = KINDS[file];
      saveFile(bytes, name, type);
      const nPictures = slides.filter(({ chart }) => chart !== null).length;
      return { file, name, count: file === "slides" ? slides.length : nPictures, leftOut };
    });

  return { made: run.result, work: run.isRunning ? work : null, make, stop: run.stop };
}
