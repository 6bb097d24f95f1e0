/** The highest version of each requirement set whose members the add-in may count on here. */
const SUPPORTED: Readonly<Record<string, string>> = {
  excelapi: "1.13",
  customfunctionsruntime: "1.3",
  sharedruntime: "1.1",
  addincommands: "1.1",
  ribbonapi: "0",
  settings: "1.1",
};

/** `Office.context.requirements`. */
export function createRequirements(): { isSetSupported(name: string, version?: string | number): boolean } {
  return {
    isSetSupported: (name, version = 0) => {
      const highest = SUPPORTED[name.toLowerCase()];
      return highest !== undefined && compareVersions(highest, String(version)) >= 0;
    },
  };
}

/** "1.13" is above "1.9". */
function compareVersions(a: string, b: string): number {
  const [majorA, minorA = 0] = a.split(".").map(Number);
  const [majorB, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
