import { DocSelectionRenderService } from "@univerjs/preset-sheets-core";

/**
 * Leaves the keyboard with the task pane while a person works in it, as Excel does. Univer's editor takes it whenever its cell
 * is calculated or shown anew, which would close a list that is open in the pane; it may again once the person goes to the grid.
 */
export function keepPaneFocus(frame: HTMLIFrameElement): void {
  const { focus } = DocSelectionRenderService.prototype;
  DocSelectionRenderService.prototype.focus = function (this: DocSelectionRenderService) {
    if (document.activeElement !== frame) focus.call(this);
  };
  // The pane's frame still has the focus when Univer hears of a click.
  document.addEventListener("pointerdown", () => document.activeElement === frame && frame.blur(), { capture: true });
}
