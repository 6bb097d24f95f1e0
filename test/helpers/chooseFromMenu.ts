import { errors, type FrameLocator } from "playwright-core";

/** How long one try waits; a busy machine only needs more tries. */
const PATIENCE = 3000;

/** Takes an item of the menu behind a button of the pane; the menu is opened again where the page moved and closed it. */
export async function chooseFromMenu(pane: FrameLocator, button: string, item: string): Promise<void> {
  const opener = pane.getByRole("button", { name: button, exact: true });
  for (;;) {
    try {
      if ((await opener.getAttribute("aria-expanded")) !== "true") await opener.click({ timeout: PATIENCE });
      return await pane.getByRole("menuitem", { name: item, exact: true }).click({ timeout: PATIENCE });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
}
