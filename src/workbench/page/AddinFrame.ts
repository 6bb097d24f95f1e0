import type { AddinFunctions } from "../functions/FunctionsBridge";
import type { ExcelHost } from "../office/host/ExcelHost";

/**
 * The frame with the add-in's own page. As in Excel every workbook that is opened starts the add-in anew, with settings
 * of its own.
 */
export class AddinFrame {
  private readonly settings = new Map<string, unknown>();
  private stopListening: (() => void)[] = [];
  private connected: AddinFunctions | null = null;
  private nLoads = 0;

  constructor(
    private readonly frame: HTMLIFrameElement,
    host: ExcelHost,
    showTaskPane: (isShown: boolean) => void,
  ) {
    window.sendWorkbenchBridge = {
      execute: (body) => host.execute(body),
      listen: (listener) => {
        const stop = host.listen(listener);
        this.stopListening.push(stop);
        return stop;
      },
      connect: (associated, createErrorValue) => {
        this.connected = { find: (id) => associated.get(id.toUpperCase()), createErrorValue };
      },
      settings: this.settings,
      showTaskPane,
    };
  }

  /** Resolved when the add-in's bundle has associated its functions; null where another load has taken over meanwhile. */
  load(): Promise<AddinFunctions | null> {
    for (const stop of this.stopListening) stop();
    this.stopListening = [];
    this.settings.clear();
    this.connected = null;
    const number = ++this.nLoads;
    return new Promise((resolve, reject) => {
      this.frame.addEventListener(
        "load",
        () => {
          if (number !== this.nLoads) resolve(null);
          else if (this.connected) resolve(this.connected);
          else reject(new Error("The add-in's page did not connect to the workbench."));
        },
        { once: true },
      );
      if (number === 1) this.frame.src = "taskpane.html";
      else this.frame.contentWindow?.location.reload();
    });
  }
}
