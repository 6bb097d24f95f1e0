import { measureGap } from "../../src/workbook/measureGap";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("waiting is no gap", async () => {
  const measuring = measureGap(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await jest.advanceTimersByTimeAsync(500);

  expect(await measuring).toBeLessThanOrEqual(1);
});

test("the longest time in which the page is held is the gap", async () => {
  let held = 0;
  const now = performance.now.bind(performance);
  jest.spyOn(performance, "now").mockImplementation(() => now() + held);
  const hold = (ms: number) => void (held += ms);
  const measuring = measureGap(async () => {
    hold(30);
    await new Promise((resolve) => setTimeout(resolve, 100));
    hold(120);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  await jest.advanceTimersByTimeAsync(200);

  expect(await measuring).toBeGreaterThan(100);
  expect(await measuring).toBeLessThan(130);
});

test("a fault of the work comes through and stops the asking", async () => {
  await expect(measureGap(() => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
});
