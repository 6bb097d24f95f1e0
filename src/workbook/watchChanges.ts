/** A sheet whose cells were changed or calculated anew. */
export interface TouchedSheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  /** Empty where the sheet is gone. */
  getName(): Promise<string>;
}

/**
 * Tells when cells of any sheet were changed or calculated anew. Formulas change their cells without a change event, so both
 * are heard; whether the cells really differ is for the listener to see.
 *
 * @returns stops the watching
 */
export async function watchChanges(onTouch: (touched: TouchedSheet) => void): Promise<() => void> {
  const tell = async ({ worksheetId: id }: { readonly worksheetId: string }) =>
    onTouch({ id, getName: () => getSheetName(id) });
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
