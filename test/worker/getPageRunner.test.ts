import { getPageRunner } from "../../src/worker/getPageRunner";

test("every bundle of a page gets the same runner", () => {
  const first = getPageRunner();

  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const other = require("../../src/worker/getPageRunner") as typeof import("../../src/worker/getPageRunner");
    expect(other.getPageRunner).not.toBe(getPageRunner);
    expect(other.getPageRunner()).toBe(first);
  });
});
