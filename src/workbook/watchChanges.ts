/**
 * Tells when cells of any sheet were changed or calculated anew, by the name of the sheet. Formulas change their cells
 * without a change event, so both are heard; whether the cells really differ is for the listener to see.
 *
 * @returns stops the watching
 */
export async function watchChanges(onTouch: (sheet: string) => void): Promise<() => void> {
  const tell = async ({ worksheetId }: { readonly worksheetId: string }) => onTouch(await getSheetName(worksheetId));
  const handlers = await Excel.run(async (context) => {
    const { onChanged, onCalculated } = context.workbook.worksheets;
    const added = [onChanged.add(tell), onCalculated.add(tell)];
    await context.sync();
    return added;
  });
  return () => {
    for (const handler of handlers) handler.remove();
    void handlers[0].context.sync().catch(() => {});
  };
}

async function getSheetName(worksheetId: string): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
    await context.sync();
    return sheet.isNullObject ? "" : sheet.name;
  });
}
