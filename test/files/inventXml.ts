import type { Sen2Module } from "../../src/model/sen2/sen2Columns";
import type { CellTable } from "../../src/model/tables/Reading";

/** Which rows stand inside which, in the XML return that is loaded into COLLECT. */
const INSIDE: Readonly<Partial<Record<Sen2Module, readonly [element: string, inner: readonly Sen2Module[]]>>> = {
  person: ["Person", ["requests"]],
  requests: ["Requests", ["assessment", "activeplans"]],
  assessment: ["Assessment", ["namedplan"]],
  namedplan: ["NamedPlan", ["plandetail"]],
  plandetail: ["PlanDetail", []],
  activeplans: ["ActivePlans", ["placementdetail", "senneed"]],
  placementdetail: ["PlacementDetail", []],
  senneed: ["SenNeed", []],
};

type Row = ReadonlyMap<string, string>;

/** The XML return with the rows of the nine tables of an export; blank cells and the export's own ids are left out. */
export function inventXml(tables: Readonly<Record<Sen2Module, CellTable>>): string {
  const rows = (module: Sen2Module): Row[] => {
    const [headings, ...lines] = tables[module].cells;
    return lines.map((line) => new Map(headings.map((heading, i) => [String(heading), String(line[i] ?? "")])));
  };
  const words = (row: Row) =>
    [...row].map(([name, value]) => (value === "" || name.endsWith("tableid") ? "" : `<${name}>${value}</${name}>`));
  const write = (module: Sen2Module, within: (row: Row) => boolean): string => {
    const [element, inner] = INSIDE[module]!;
    const id = `${module}tableid`;
    return rows(module)
      .filter(within)
      .map((row) => {
        const parts = inner.map((other) => write(other, (below) => below.get(id) === row.get(id)));
        return `<${element}>${words(row).join("")}${parts.join("")}</${element}>`;
      })
      .join("\n");
  };
  const [header] = rows("sen2");
  return `<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails>${words(header).join("")}</CollectionDetails></Header>
${write("person", () => true)}</Message>`;
}
