import JSZip from "jszip";
import { findChildren, readXml } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const NO_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;

/** How one part refers to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: "drawing", "chart", "image". */
  readonly type: string;
  /** Path of the part that is meant; undefined where it lies outside of the file. */
  readonly path?: string;
}

/** The parts of a file, how they refer to one another and what the file says that they are. */
export class PackageParts {
  constructor(readonly zip: JSZip) {}

  has(path: string): boolean {
    return this.zip.file(path) !== null;
  }

  async read(path: string): Promise<string> {
    const part = this.zip.file(path);
    if (!part) throw new Error(`The file has no part ${path}.`);
    return part.async("string");
  }

  async edit(path: string, change: (xml: string) => string): Promise<void> {
    this.zip.file(path, change(await this.read(path)));
  }

  async readRelations(ofPath: string): Promise<Relation[]> {
    const path = relationsPath(ofPath);
    if (!this.has(path)) return [];
    return findChildren(readXml(await this.read(path)), "Relationship").map(({ attributes }) => ({
      id: attributes.Id,
      type: attributes.Type.slice(attributes.Type.lastIndexOf("/") + 1),
      ...(attributes.TargetMode !== "External" && { path: resolveTarget(ofPath, attributes.Target) }),
    }));
  }

  /** Lets a part refer to another; gives the id by which it does. */
  async addRelation(ofPath: string, type: string, toPath: string): Promise<string> {
    const ids = new Set((await this.readRelations(ofPath)).map((relation) => relation.id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number += 1;
    const path = relationsPath(ofPath);
    if (!this.has(path)) this.zip.file(path, NO_RELATIONS);
    const item = `<Relationship Id="rId${number}" Type="${type}" Target="${relativeTarget(ofPath, toPath)}"/>`;
    await this.edit(path, (xml) => xml.replace("</Relationships>", `${item}</Relationships>`));
    return `rId${number}`;
  }

  /** Adds a part and says what it is. */
  async addPart(path: string, contentType: string, xml: string): Promise<void> {
    this.zip.file(path, xml);
    const item = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
    await this.edit(CONTENT_TYPES, (types) => types.replace("</Types>", `${item}</Types>`));
  }

  /** Says what all parts are whose name ends so. */
  async addExtension(extension: string, contentType: string): Promise<void> {
    const item = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
    await this.edit(CONTENT_TYPES, (types) =>
      types.includes(`Extension="${extension}"`) ? types : types.replace(/(<Types[^>]*>)/, `$1${item}`),
    );
  }
}

/** "xl/workbook.xml" has its relations in "xl/_rels/workbook.xml.rels". */
function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** Targets are written from the part's folder, or from the top with a slash before them. */
function resolveTarget(ofPath: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = ofPath.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

function relativeTarget(ofPath: string, toPath: string): string {
  const from = ofPath.split("/").slice(0, -1);
  const to = toPath.split("/");
  const nShared = from.findIndex((folder, index) => folder !== to[index]);
  const nSame = nShared < 0 ? from.length : nShared;
  return [...from.slice(nSame).map(() => ".."), ...to.slice(nSame)].join("/");
}
