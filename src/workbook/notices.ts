/** A sentence for the person, from wherever on the shared page something was done. */
export interface PageNotice {
  readonly intent: "error" | "success" | "info";
  readonly text: string;
}

const EVENT = "send-notice";

/** Tells the pane, where it is open, something that a ribbon button did or could not do. */
export function tellPane(notice: PageNotice): void {
  window.dispatchEvent(new CustomEvent<PageNotice>(EVENT, { detail: notice }));
}

/** Hears what ribbon buttons tell. The answer stops it. */
export function listenForNotices(onNotice: (notice: PageNotice) => void): () => void {
  const handler = (event: Event) => onNotice((event as CustomEvent<PageNotice>).detail);
  window.addEventListener(EVENT, handler);
  return () => window.removeEventListener(EVENT, handler);
}
