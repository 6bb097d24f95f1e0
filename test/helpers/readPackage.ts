import JSZip from "jszip";
import { XMLValidator } from "fast-xml-parser";
import { readXml, type XmlElement } from "../../src/workbench/xlsx/package/xml";

/** A saved file, opened beside the code that wrote it. */
export interface OpenedPackage {
  readonly paths: readonly string[];
  read(path: string): Promise<string>;
  readTree(path: string): Promise<XmlElement>;
}

export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const read = async (path: string) => {
    const part = zip.file(path);
    if (!part) throw new Error(`No part ${path}.`);
    return part.async("string");
  };
  return {
    paths: Object.values(zip.files)
      .filter(({ dir }) => !dir)
      .map(({ name }) => name),
    read,
    readTree: async (path) => readXml(await read(path)),
  };
}

/** What is wrong with a file as a package: damaged XML, relations to nowhere or with one id twice, parts of no kind. */
export async function findPackageFaults({ paths, read, readTree }: OpenedPackage): Promise<string[]> {
  const faults: string[] = [];
  const types = await readTree("[Content_Types].xml");
  const kinds = (name: string, key: string) =>
    types.children.filter((item) => item.name === name).map(({ attributes }) => attributes[key]);
  const [extensions, overrides] = [kinds("Default", "Extension"), kinds("Override", "PartName")];
  for (const list of [extensions, overrides]) {
    if (new Set(list).size < list.length) faults.push(`[Content_Types].xml says twice what a part is`);
  }
  for (const override of overrides) if (!paths.includes(override.slice(1))) faults.push(`${override} is not there`);
  for (const path of paths) {
    if (/\.(xml|rels)$/.test(path) && XMLValidator.validate(await read(path)) !== true)
      faults.push(`${path} is damaged`);
    const hasKind = overrides.includes(`/${path}`) || extensions.includes(path.split(".").at(-1)!);
    if (path !== "[Content_Types].xml" && !hasKind) faults.push(`${path} is of no kind`);
    if (path.endsWith(".rels")) faults.push(...(await findRelationFaults(path)));
  }
  return faults;

  async function findRelationFaults(path: string): Promise<string[]> {
    const relations = (await readTree(path)).children.map(({ attributes }) => attributes);
    const folder = path.replace(/_rels\/[^/]*$/, "");
    const missing = relations
      .map(({ Target }) => new URL(Target, `file:///${folder}`).pathname.slice(1))
      .filter((target) => !paths.includes(target));
    const isUnique = new Set(relations.map(({ Id }) => Id)).size === relations.length;
    return [...missing.map((target) => `${path} means ${target}`), ...(isUnique ? [] : [`${path} has an id twice`])];
  }
}
