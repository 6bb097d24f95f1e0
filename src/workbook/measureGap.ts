/** How often the page is asked whether it answers, in milliseconds. */
const TICK = 8;

/**
 * Measures the longest time, in milliseconds, for which the page did not answer while work was under way. Waiting for Excel
 * on the web is no such time; a workbook on the page's own thread makes one.
 */
export async function measureGap(work: () => Promise<void>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK);
    last = now;
  };
  const timer = setInterval(tick, TICK);
  try {
    await work();
  } finally {
    clearInterval(timer);
    tick();
  }
  return longest;
}
