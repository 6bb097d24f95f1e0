import { errors, type FrameLocator } from "playwright-core";

/** How long one try waits; a busy machine only needs more tries. */
const PATIENCE = 3000;

/**
 * Chooses from a list of the pane as a person does: opens it, takes the option, sees that the list shows it. Where the page
 * moved under the pointer meanwhile, so that the list did not open or another option was hit, it is tried again, until the
 * time limit of the test.
 */
export async function chooseOption(pane: FrameLocator, list: string | RegExp, option: string): Promise<void> {
  const combobox = pane.getByRole("combobox", { name: list, exact: true });
  for (;;) {
    try {
      if ((await combobox.getAttribute("aria-expanded")) !== "true") await combobox.click({ timeout: PATIENCE });
      await pane.getByRole("option", { name: option }).click({ timeout: PATIENCE });
      await combobox.and(pane.locator('[aria-expanded="false"]')).waitFor({ timeout: PATIENCE });
      const shown = await combobox.evaluate((box) => (box as HTMLInputElement).value || box.textContent || "");
      if (shown.includes(option)) return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
}
