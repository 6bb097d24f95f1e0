import { listBuffers } from "../../src/worker/listBuffers";

describe("listBuffers", () => {
  it("finds every buffer in nested data once", () => {
    const shared = new Float64Array(4);
    const counts = new Int32Array(2);
    const data = { values: shared, parts: [{ counts }, { again: shared.subarray(1) }, null, "text", 3] };

    const buffers = listBuffers(data);

    expect(buffers).toEqual([shared.buffer, counts.buffer]);
  });

  it("finds nothing in data without typed arrays", () => {
    expect(listBuffers({ a: [1, 2], b: "text", c: undefined })).toEqual([]);
  });
});
