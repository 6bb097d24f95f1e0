/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FanChart } from "../../../src/taskpane/pictures/FanChart";
import { formatCount } from "../../../src/taskpane/words/formatNumbers";

const KNOWN = [
  { censusYear: 2025, value: 2048 },
  { censusYear: 2026, value: 2231 },
];
const BANDS = [
  { censusYear: 2026, p5: 2231, p25: 2231, p50: 2231, p75: 2231, p95: 2231 },
  { censusYear: 2027, p5: 2318, p25: 2346, p50: 2364, p75: 2383, p95: 2409 },
  { censusYear: 2028, p5: 2416, p25: 2451, p50: 2477, p75: 2504, p95: 2537 },
];

function show() {
  render(
    <FluentProvider theme={webLightTheme}>
      <FanChart label="Plans by January" known={KNOWN} bands={BANDS} format={formatCount} />
    </FluentProvider>,
  );
  return screen.getByRole("slider", { name: "Plans by January" });
}

test("is read out year by year with the keyboard", async () => {
  const user = userEvent.setup();
  const chart = show();

  await user.tab();
  expect(chart).toHaveFocus();
  expect(chart).toHaveAttribute(
    "aria-valuetext",
    "January 2028: about 2,477. In 9 of 10 simulated futures between 2,416 and 2,537, in half of them between 2,451 and 2,504.",
  );

  await user.keyboard("{ArrowLeft}");
  expect(chart).toHaveAttribute("aria-valuenow", "2027");
  await user.keyboard("{Home}");
  expect(screen.getByText("January 2025: 2,048, known from the data.")).toBeInTheDocument();
  await user.keyboard("{ArrowLeft}");
  expect(chart).toHaveAttribute("aria-valuenow", "2025");
});

test("labels the last middle and band beside their ends", () => {
  show();

  for (const label of ["2,537", "2,477", "2,416"]) expect(screen.getByText(label)).toBeInTheDocument();
});
