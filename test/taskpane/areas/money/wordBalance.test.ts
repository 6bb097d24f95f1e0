import type { BalanceVerdict } from "../../../../src/model/money/judgeBalance";
import type { FinancialYear } from "../../../../src/model/years";
import { formatBalance, formatTick, wordBalanced, wordCleared } from "../../../../src/taskpane/areas/money/wordBalance";

const YEARS = [2026, 2027, 2028] as FinancialYear[];
const judge = (
  cleared: number,
  parts: Partial<Record<"clearedP50" | "clearedP80" | "balancedP50" | "balancedP80", number>>,
) =>
  ({
    clearedP50: null,
    clearedP80: null,
    balancedP50: null,
    balancedP80: null,
    ...parts,
    chances: [{ financialYear: 2028, inYear: 0, noDeficit: cleared, cleared }],
  }) as unknown as BalanceVerdict;

it.each([
  [
    judge(0.85, { clearedP50: 2027, clearedP80: 2028 }),
    "In 8 of 10 futures the deficit is cleared by the end of 2028-29.",
  ],
  [
    judge(0.6, { clearedP50: 2028 }),
    "In 5 of 10 futures the deficit is cleared by the end of 2028-29; in 8 of 10 it is not by 2028-29.",
  ],
  [judge(0.12, {}), "In 12 of 100 futures the deficit is cleared by the end of 2028-29."],
  [judge(0, {}), "In hardly any future is the deficit cleared by the end of 2028-29."],
])("says when a deficit is cleared", (verdict, sentence) => {
  expect(wordCleared(verdict, YEARS)).toBe(sentence);
});

it.each([
  [judge(0, { balancedP80: 2027, balancedP50: 2026 }), "It balances from 2027-28 on in 8 of 10 futures."],
  [judge(0, { balancedP50: 2028 }), "It balances from 2028-29 on in 5 of 10 futures."],
  [judge(0, {}), "It does not balance year by year by 2028-29 in half of the futures."],
])("says from when on it balances", (verdict, sentence) => {
  expect(wordBalanced(verdict, YEARS)).toBe(sentence);
});

it("writes deficits with a minus, and large ones short at the edge of a picture", () => {
  expect([formatBalance(-5_040_000), formatBalance(2_000_000), formatBalance(-1)]).toEqual([
    "−£5.0m",
    "£2.0m",
    "£0.0m",
  ]);
  expect([formatTick(-5_040_000), formatTick(-100_000_000)]).toEqual(["−£5.0m", "−£100m"]);
});
