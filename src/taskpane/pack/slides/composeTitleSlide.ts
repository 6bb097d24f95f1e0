import type { PackFacts } from "../PackFacts";
import type { Slide } from "../Slide";
import { composeFoot } from "./composeFoot";

/** The first slide: what this is, and how a band is read. */
export function composeTitleSlide(facts: PackFacts): Slide {
  const { authority, madeOn, isSuppressed } = facts;
  return {
    id: "title",
    title: "Plans for children with special educational needs: what may come",
    lead: authority === "" ? madeOn : `${authority}, ${madeOn}`,
    chart: null,
    table: null,
    paragraphs: [
      "These slides show what happens if nothing changes, and what changes would do. Nobody knows the future, so each projection was made many times, each time with other luck within what the past allows.",
      "How to read a band: in 9 of 10 of these simulated futures the number lies within the light band, in half of them within the dark one. The line is the middle: half of the futures lie above it, half below. Changes of policy are in no band.",
      isSuppressed
        ? "Numbers of fewer than 5 pupils are hidden, and as many others as keep those from being worked out."
        : "Small numbers are not hidden. Do not share these slides outside the authority.",
    ],
    description: "",
    notes: [],
    foot: composeFoot(facts),
  };
}
