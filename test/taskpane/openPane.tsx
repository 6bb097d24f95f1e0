import { createDOMRenderer, FluentProvider, RendererProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MessageChannel } from "node:worker_threads";
import { Pane } from "../../src/taskpane/Pane";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import type { Runner } from "../../src/worker/ProjectionJob";
import type { FakeWorkbook } from "./createFakeWorkbook";

// jsdom has no message channel; the runner in the page takes its breaths by one.
Object.assign(globalThis, { MessageChannel });

/**
 * Fluent's styles, of which only those that hide something, or stand between words of a name, reach the page: jsdom
 * tries every rule on every element whenever something changed, and these are all that a question by role asks for.
 */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) =>
    /[{;](display|visibility|content-visibility|opacity|pointer-events|content):/.test(rule),
});

export type User = ReturnType<typeof userEvent.setup>;

/** Opens the pane on a workbook; gives the person who uses it. */
export function openPane(workbook: FakeWorkbook, runner: Runner = createInPageRunner()): User {
  render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={webLightTheme}>
        <Pane workbook={workbook} runner={runner} />
      </FluentProvider>
    </RendererProvider>,
  );
  return userEvent.setup();
}

/** Goes to a step by its name. */
export const goTo = async (user: User, step: string) =>
  user.click(within(screen.getByRole("navigation", { name: "Steps" })).getByRole("button", { name: new RegExp(step) }));
