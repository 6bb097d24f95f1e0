import { formatArea, type Area } from "../../grid/Area";
import type { Grid, GridEvent } from "../../grid/Grid";

/** One event as office.js takes it: numbers and names are those of its own event handlers. */
export interface HostMessage {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

const MessageType = {
  worksheetActivated: 11,
  worksheetAdded: 13,
  worksheetChanged: 10,
  worksheetDeleted: 15,
  worksheetSelectionChanged: 14,
  worksheetCalculated: 16,
} as const;

const WORKBOOK = "Workbook";

/** Turns what happens in the grid into the events of the Excel object model. */
export class EventSource {
  private readonly listeners = new Set<(message: HostMessage) => void>();

  constructor(private readonly grid: Grid) {
    grid.listen((event) => this.translate(event));
  }

  listen(listener: (message: HostMessage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private translate(event: GridEvent): void {
    switch (event.kind) {
      case "changed":
        return this.sendChanged(event.sheetId, event.area, event.source);
      case "selected":
        return this.sendSelected(event.sheetId, event.area);
      case "calculated":
        return this.sendCalculated(event.sheetId);
      case "sheetAdded":
        return this.send(MessageType.worksheetAdded, WORKBOOK, { worksheetId: event.sheetId, source: "Local" });
      case "sheetDeleted":
        return this.send(MessageType.worksheetDeleted, WORKBOOK, { worksheetId: event.sheetId, source: "Local" });
      case "sheetActivated":
        return this.send(MessageType.worksheetActivated, WORKBOOK, { worksheetId: event.sheetId });
    }
  }

  private sendChanged(worksheetId: string, area: Area, source: "person" | "code"): void {
    const message = {
      worksheetId,
      address: formatArea(area),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: source === "code" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
    };
    this.send(MessageType.worksheetChanged, worksheetId, message);
    this.send(MessageType.worksheetChanged, WORKBOOK, message);
  }

  private sendSelected(worksheetId: string, area: Area): void {
    const message = { worksheetId, address: formatArea(area) };
    this.send(MessageType.worksheetSelectionChanged, worksheetId, message);
    this.send(MessageType.worksheetSelectionChanged, WORKBOOK, message);
  }

  private sendCalculated(worksheetId: string): void {
    const message = { worksheetId, address: "" };
    this.send(MessageType.worksheetCalculated, worksheetId, message);
    this.send(MessageType.worksheetCalculated, WORKBOOK, message);
  }

  private send(messageType: number, targetId: string, message: Record<string, unknown>): void {
    const sheetExists = (id: string) => this.grid.getSheets().some((sheet) => sheet.id === id);
    if (targetId !== WORKBOOK && !sheetExists(targetId)) return;
    for (const listener of this.listeners) listener({ messageType, targetId, message });
  }
}
