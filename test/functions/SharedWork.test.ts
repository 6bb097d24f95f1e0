import { SharedWork } from "../../src/functions/SharedWork";

/** Work that ends when the test says so. */
function createWork() {
  const signals: AbortSignal[] = [];
  const ends: ((value: string) => void)[] = [];
  const fails: ((reason: Error) => void)[] = [];
  const start = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      signals.push(signal);
      ends.push(resolve);
      fails.push(reject);
    });
  return { start, signals, ends, fails };
}

describe("SharedWork", () => {
  test("does equal work once, however many callers ask for it", async () => {
    const shared = new SharedWork<string>(10);
    const work = createWork();

    const answers = Promise.all(Array.from({ length: 40 }, () => shared.get("a", work.start)));
    work.ends[0]("done");

    expect(await answers).toEqual(Array(40).fill("done"));
    expect(await shared.get("a", work.start)).toBe("done");
    expect(work.ends).toHaveLength(1);
  });

  test("goes on while one caller still waits, and stops when none does", async () => {
    const shared = new SharedWork<string>(10);
    const work = createWork();
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [first, second].map(({ signal }) => shared.get("a", work.start, signal).catch(String));

    first.abort("first left");
    expect(work.signals[0].aborted).toBe(false);
    second.abort("second left");

    expect(work.signals[0].aborted).toBe(true);
    expect(await Promise.all(answers)).toEqual(["first left", "second left"]);
    expect(shared.size).toBe(0);
  });

  test("lets a new call keep the work that an old call, cancelled after it, had begun", async () => {
    const shared = new SharedWork<string>(10);
    const work = createWork();
    const old = new AbortController();
    const cancelled = shared.get("a", work.start, old.signal).catch(String);

    const answer = shared.get("a", work.start, new AbortController().signal);
    old.abort("left");
    work.ends[0]("done");

    expect(await answer).toBe("done");
    expect(await cancelled).toBe("left");
    expect(work.ends).toHaveLength(1);
  });

  test("begins anew for a call that comes after the old one was cancelled", async () => {
    const shared = new SharedWork<string>(10);
    const work = createWork();
    const old = new AbortController();
    const cancelled = shared.get("a", work.start, old.signal).catch(String);
    old.abort("left");

    const answer = shared.get("a", work.start);
    work.ends[1]("done");

    expect(await answer).toBe("done");
    expect(await cancelled).toBe("left");
  });

  test("forgets a failure", async () => {
    const shared = new SharedWork<string>(10);
    const work = createWork();
    const failed = shared.get("a", work.start).catch((error: Error) => error.message);
    work.fails[0](new Error("no"));
    expect(await failed).toBe("no");

    const answer = shared.get("a", work.start);
    work.ends[1]("yes");

    expect(await answer).toBe("yes");
  });

  test("keeps the results used last within its room", async () => {
    const shared = new SharedWork<string>(5, (text) => text.length);
    const nStarted = { count: 0 };
    const start = (text: string) => () => {
      nStarted.count++;
      return Promise.resolve(text);
    };
    await shared.get("a", start("aa"));
    await shared.get("b", start("bb"));
    await shared.get("a", start("aa"));
    await shared.get("c", start("cc"));

    await shared.get("a", start("aa"));
    await shared.get("c", start("cc"));
    expect(nStarted.count).toBe(3);
    await shared.get("b", start("bb"));
    expect(nStarted.count).toBe(4);
  });

  test("refuses a caller who has left already, without starting", async () => {
    const shared = new SharedWork<string>(5);
    const work = createWork();

    await expect(shared.get("a", work.start, AbortSignal.abort("gone"))).rejects.toBe("gone");
    expect(work.ends).toHaveLength(0);
  });
});
