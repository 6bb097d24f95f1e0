/**
 * Lets the page draw and answer before the work goes on. A message, because a hidden task pane slows timers down
 * to one a second.
 */
export function yieldToHost(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
