/**
 * Tells when cells of any sheet change, by the name of the sheet. Where the host knows no such event the
 * pane simply hears nothing; it reads the cells anew before every run in any case.
 *
 * @returns stops the watching
 */
export async function watchChanges(onChange: (sheet: string) => void): Promise<() => void> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return () => {};
  try {
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        onChange(await getSheetName(event.worksheetId));
      });
      await context.sync();
      return added;
    });
    return () => {
      void Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }).catch(() => {});
    };
  } catch {
    return () => {};
  }
}

async function getSheetName(worksheetId: string): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(worksheetId).load("name");
    await context.sync();
    return sheet.name;
  });
}
