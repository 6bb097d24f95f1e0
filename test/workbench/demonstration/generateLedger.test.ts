import { createHash } from "node:crypto";
import { examineUpn } from "../../../src/model/upn/examineUpn";
import { generateAuthority } from "../../../src/workbench/demonstration/generateAuthority";
import { inventUpn, LA_CODE } from "../../../src/workbench/demonstration/inventUpn";
import { generateLedger } from "../../../src/workbench/demonstration/ledger/generateLedger";

const authority = generateAuthority();
const ledger = generateLedger(authority);

describe("the invented ledger", () => {
  it("is the same on every machine", () => {
    const bytes = createHash("sha256").update(JSON.stringify(ledger)).digest("hex");

    expect(bytes).toBe("82aabb71f9e35c391bac8b1b5d276b56f0c0b27c3feb4b695ce9552d8165eacb");
    expect(generateLedger(authority)).toEqual(ledger);
  });

  it("has every fault that a ledger has", () => {
    const upns = ledger.map(({ upn }) => upn);

    expect(upns.some((upn) => upn !== upn.toUpperCase())).toBe(true);
    expect(upns.some((upn) => upn.includes(" "))).toBe(true);
    expect(upns.some((upn) => upn.length === 12)).toBe(true);
    expect(upns.some((upn) => upn !== "" && !examineUpn(upn).isValid)).toBe(true);
    expect(upns).toContain("");
    expect(ledger.some(({ amount }) => typeof amount === "string" && amount.startsWith("£"))).toBe(true);
    expect(ledger.some(({ amount }) => typeof amount === "string" && amount.startsWith("("))).toBe(true);
    expect(ledger.some(({ amount }) => typeof amount === "number" && amount < 0)).toBe(true);
    expect(ledger.some((line, i) => i > 0 && JSON.stringify(line) === JSON.stringify(ledger[i - 1]))).toBe(true);
    expect(new Set(ledger.map(({ provider }) => provider))).toContain("Cedar Grange Schol");
  });

  it("pays in whole pence", () => {
    const numbers = ledger.flatMap(({ amount }) => (typeof amount === "number" ? [amount] : []));

    expect(numbers.filter((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) > 1e-6)).toEqual([]);
  });
});

describe("invented UPNs", () => {
  it("are valid, different, and of no authority", () => {
    const upns = Array.from({ length: 20_000 }, (_, i) => inventUpn(i));

    expect(new Set(upns).size).toBe(upns.length);
    expect(upns.filter((upn) => !examineUpn(upn).isValid || upn.slice(1, 4) !== LA_CODE)).toEqual([]);
    expect(examineUpn(upns[0]).why).toBe("no local authority has the code 999");
  });
});
