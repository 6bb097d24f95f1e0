/**
 * Sends what is queued and then lets the page answer clicks and keys. Where the workbook lives on the page's own thread,
 * as in the workbench, a chain of syncs alone would hold the page until its end.
 */
export async function syncAndRest(context: Excel.RequestContext): Promise<void> {
  await context.sync();
  await new Promise((resolve) => setTimeout(resolve));
}
