import type { ProviderCost } from "../../../../model/ledger/ProviderCost";
import { countOf, formatCount } from "../../../words/formatNumbers";
import { ListTable } from "../ListTable";

const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });
const PERCENT = new Intl.NumberFormat("en-GB", {
  style: "percent",
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
/** Pupils in both years that make a change worth a word. */
const LEAST_SAME = 10;

/** Providers beside the same mix of pupils elsewhere, the dearest for the mix first. */
export function ProvidersView({ providers }: { readonly providers: readonly ProviderCost[] }) {
  return (
    <>
      <p>{wordProviders(providers)}</p>
      <ListTable
        caption="Providers beside the same mix elsewhere"
        headings={[
          "Provider",
          "Result",
          "Pupils",
          "A pupil and year",
          "Same mix elsewhere",
          "Same pupils since last year",
        ]}
        rows={providers.map((row) => [
          row.provider || "Not said",
          row.verdict.charAt(0).toUpperCase() + row.verdict.slice(1),
          formatCount(row.nPupils),
          row.cost === null ? "" : POUNDS.format(row.cost),
          row.expected === null ? "" : POUNDS.format(row.expected),
          row.changeOfSame === null ? "" : `${PERCENT.format(row.changeOfSame)} (${row.nSame})`,
        ])}
        numeric={[2, 3, 4, 5]}
      />
    </>
  );
}

function wordProviders(providers: readonly ProviderCost[]): string {
  const dear = providers.filter(({ verdict }) => verdict === "dearer");
  const judged = providers.filter(({ verdict }) => ["dearer", "cheaper", "no clear difference"].includes(verdict));
  const rising = providers
    .filter(({ nSame, changeOfSame }) => nSame >= LEAST_SAME && changeOfSame !== null)
    .sort((a, b) => b.changeOfSame! - a.changeOfSame!)[0];
  const found =
    dear.length === 0
      ? `Of ${countOf(judged.length, "provider")} with five pupils or more none is clearly dearer than the same mix of pupils elsewhere.`
      : `Of ${countOf(judged.length, "provider")} with five pupils or more, ${formatCount(dear.length)} ${dear.length === 1 ? "is" : "are"} clearly dearer than the same mix of pupils elsewhere, ${dear[0].provider} most.`;
  const chance = ` By chance alone about ${formatCount(Math.max(1, Math.round(judged.length / 40)))} would seem so.`;
  const risen = rising
    ? ` The cost of the same pupils rose most at ${rising.provider}: ${PERCENT.format(rising.changeOfSame!)} for ${countOf(rising.nSame, "pupil")}.`
    : "";
  return found + chance + risen;
}
