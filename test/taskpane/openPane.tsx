import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MessageChannel } from "node:worker_threads";
import { Pane } from "../../src/taskpane/Pane";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import type { Runner } from "../../src/worker/ProjectionJob";
import type { FakeWorkbook } from "./createFakeWorkbook";

// jsdom has no message channel; the runner in the page takes its breaths by one.
Object.assign(globalThis, { MessageChannel });

export type User = ReturnType<typeof userEvent.setup>;

/** Opens the pane on a workbook; gives the person who uses it. */
export function openPane(workbook: FakeWorkbook, runner: Runner = createInPageRunner()): User {
  render(
    <FluentProvider theme={webLightTheme}>
      <Pane workbook={workbook} runner={runner} />
    </FluentProvider>,
  );
  return userEvent.setup();
}

/** Goes to a step by its name. */
export const goTo = async (user: User, step: string) =>
  user.click(within(screen.getByRole("navigation", { name: "Steps" })).getByRole("button", { name: new RegExp(step) }));
