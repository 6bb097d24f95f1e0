const NARROWEST = 300;
const WIDEST = 800;
const KEY_STEP = 20;

/** The frame at the right that holds the add-in's own page: its width, and whether it is shown. */
export class TaskPane {
  private width = 380;

  constructor(
    private readonly work: HTMLElement,
    private readonly splitter: HTMLElement,
    private readonly toggle: HTMLElement,
    close: HTMLElement,
  ) {
    toggle.addEventListener("click", () => this.show(work.classList.contains("is-pane-closed")));
    close.addEventListener("click", () => this.show(false));
    splitter.addEventListener("pointerdown", (event) => this.startDrag(event));
    splitter.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.setWidth(this.width + KEY_STEP);
      if (event.key === "ArrowRight") this.setWidth(this.width - KEY_STEP);
    });
  }

  show(isShown: boolean): void {
    this.work.classList.toggle("is-pane-closed", !isShown);
    this.toggle.setAttribute("aria-expanded", String(isShown));
    window.dispatchEvent(new Event("resize"));
  }

  private startDrag(event: PointerEvent): void {
    this.splitter.setPointerCapture(event.pointerId);
    this.splitter.classList.add("is-dragged");
    this.work.classList.add("is-dragging");
    const move = (at: PointerEvent) => this.setWidth(this.work.getBoundingClientRect().right - at.clientX);
    const end = () => {
      this.splitter.removeEventListener("pointermove", move);
      this.splitter.classList.remove("is-dragged");
      this.work.classList.remove("is-dragging");
    };
    this.splitter.addEventListener("pointermove", move);
    this.splitter.addEventListener("lostpointercapture", end, { once: true });
  }

  private setWidth(pixels: number): void {
    this.width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels)));
    document.documentElement.style.setProperty("--pane-width", `${this.width}px`);
    window.dispatchEvent(new Event("resize"));
  }
}
