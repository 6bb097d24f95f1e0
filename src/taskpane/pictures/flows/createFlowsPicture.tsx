import { PICTURE_WIDTH, type KeyEntry, type Picture } from "../export/Picture";
import type { Flows } from "./Flows";
import { FLOW_LOOKS, FlowsDrawing } from "./FlowsDrawing";
import { wordEverybody, wordFlows, wordUnited, type FlowGroupWord } from "./wordFlows";

const KINDS = ["moved", "joined", "left", "stayed"] as const;
const FLOWS_KEY: readonly KeyEntry[] = KINDS.map((kind) => ({ ...FLOW_LOOKS[kind], mark: "area" }));

/** The picture of flows as it leaves the pane. */
export function createFlowsPicture(flows: Flows, word: FlowGroupWord, foot: string): Picture {
  const united = wordUnited(flows, word);
  return {
    title: wordFlows(flows, word),
    unit: `Pupils with a plan by ${word}. ${wordEverybody(flows, word)}${united ? ` ${united}` : ""}`,
    key: FLOWS_KEY,
    foot,
    chart: <FlowsDrawing flows={flows} width={PICTURE_WIDTH} fontSize={12} />,
  };
}
