/** Says which share of plans a problem touches: "about 3% of plans"; "" where nobody can say. */
export function wordShare(share: number | undefined): string {
  if (share === undefined) return "";
  if (share > 0 && share < 0.001) return "under 0.1% of plans";
  if (share === 0) return "no plans";
  if (share < 0.01) return `about ${(share * 100).toFixed(1)}% of plans`;
  return `about ${Math.round(share * 100)}% of plans`;
}
