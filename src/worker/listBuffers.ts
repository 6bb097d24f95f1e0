/**
 * Lists the buffers behind the typed arrays in plain data, each once, so that they can be handed to
 * another thread instead of copied.
 */
export function listBuffers(data: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(data, buffers);
  return [...buffers];
}

function collect(data: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof data !== "object" || data === null) return;
  if (ArrayBuffer.isView(data)) {
    buffers.add(data.buffer as ArrayBuffer);
  } else {
    for (const part of Object.values(data)) collect(part, buffers);
  }
}
