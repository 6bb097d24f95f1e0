import type { Grid } from "../../grid/Grid";
import { answerRequest, KeptObjects } from "./answerRequest";
import { EventSource, type HostMessage } from "./EventSource";
import type { RequestBody, ResponseBody } from "./protocol";
import { createWorkbook } from "./workbook";

/** Plays Excel's side of office.js over a grid. */
export class ExcelHost {
  private readonly kept = new KeptObjects();
  private readonly events: EventSource;

  constructor(private readonly grid: Grid) {
    this.events = new EventSource(grid);
  }

  /** Answers one `context.sync()`. */
  execute(body: RequestBody): ResponseBody {
    const root = createWorkbook({ grid: this.grid, events: this.events });
    return answerRequest(body, root, this.kept);
  }

  /** Hears the events that the add-in has asked for; returns how to stop. */
  listen(listener: (message: HostMessage) => void): () => void {
    return this.events.listen(listener);
  }
}
