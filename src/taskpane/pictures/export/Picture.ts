import type { ReactElement } from "react";

/** One entry of a picture's key. */
export interface KeyEntry {
  readonly words: string;
  readonly mark: "line" | "area";
  /** A colour of the light theme, or one of its tokens. */
  readonly color: string;
  readonly opacity?: number;
  /** As in SVG; a full line where it is left out. */
  readonly dash?: string;
}

/** A picture that leaves the pane: a chart with what makes it understood by itself. */
export interface Picture {
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is counted, in which unit. */
  readonly unit: string;
  readonly key: readonly KeyEntry[];
  /** Source, simulations, seed and version. */
  readonly foot: string;
  /** Renders one SVG first of all, at a width of its own. */
  readonly chart: ReactElement;
}

/** How wide charts of pictures are drawn, in pixels. */
export const PICTURE_WIDTH = 720;
