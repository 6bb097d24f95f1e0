/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NONSEND } from "../../../../src/model/data/Transitions";
import { FlowsChart } from "../../../../src/taskpane/pictures/flows/FlowsChart";
import { uniteFlows } from "../../../../src/taskpane/pictures/flows/uniteFlows";

const FLOWS = uniteFlows(
  [
    { from: "Mainstream", to: "Mainstream", kind: "stayed", pupils: 90 },
    { from: "Mainstream", to: "Other", kind: "moved", pupils: 4 },
    { from: "Mainstream", to: "Post-16", kind: "moved", pupils: 6 },
    { from: NONSEND, to: "Other", kind: "joined", pupils: 5 },
  ],
  2025,
  10,
);

test("bands are read out with the keyboard, the largest move first and those who stayed last", async () => {
  render(
    <FluentProvider theme={webLightTheme}>
      <FlowsChart label="Who moved where" flows={FLOWS} />
    </FluentProvider>,
  );
  const user = userEvent.setup();
  const chart = screen.getByRole("slider", { name: "Who moved where" });

  await user.tab();
  expect(chart).toHaveFocus();
  expect(chart).toHaveAttribute("aria-valuemax", "4");
  expect(chart).toHaveAttribute(
    "aria-valuetext",
    "From mainstream to post-16: 6 pupils moved, 6% of the 100 there in January 2025.",
  );

  await user.keyboard("{ArrowDown}");
  expect(screen.getByText(/From mainstream to other: 4 pupils moved/)).toBeInTheDocument();
  await user.keyboard("{End}");
  expect(screen.getByText(/^Stayed in mainstream: 90 pupils/)).toBeInTheDocument();
});
