/** The card that tells, beside the pointer, why a cell shows an error. */
export class ErrorCard {
  private pointer = { x: 0, y: 0 };

  constructor(
    private readonly element: HTMLElement,
    surface: HTMLElement,
  ) {
    surface.addEventListener("pointermove", (event) => (this.pointer = { x: event.clientX, y: event.clientY }), true);
    surface.addEventListener("pointerleave", () => this.hide());
    surface.addEventListener("wheel", () => this.hide(), { passive: true, capture: true });
  }

  show(code: string, message: string): void {
    const title = document.createElement("strong");
    title.textContent = code;
    this.element.replaceChildren(title, message);
    this.element.hidden = false;
    const { offsetWidth, offsetHeight } = this.element;
    const left = Math.min(this.pointer.x + 16, window.innerWidth - offsetWidth - 8);
    const top = Math.min(this.pointer.y + 18, window.innerHeight - offsetHeight - 8);
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
