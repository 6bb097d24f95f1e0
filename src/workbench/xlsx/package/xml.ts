import { XMLBuilder } from "fast-xml-parser";
import { SaxesParser } from "saxes";

/** An element of a part, its name and those of its attributes without their prefixes: programs differ in these. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** What stands directly in it. */
  readonly text: string;
}

/** Elements to be written, in the order of the keys: "@name" is an attribute; undefined is left out; a list repeats. */
export interface XmlContent {
  readonly [name: string]: XmlContent | readonly XmlContent[] | string | number | undefined;
}

/** Signs that XML cannot hold in any way of writing them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
  processEntities: false,
  tagValueProcessor: (_, value) => escapeXml(String(value)),
  attributeValueProcessor: (_, value) => escapeXml(String(value)),
});

/** Text as it stands in elements and attributes; line ends and tabs by number, or readers would make spaces of them. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Writes a whole part. */
export function writeXml(content: XmlContent): string {
  const declaration = { "@version": "1.0", "@encoding": "UTF-8", "@standalone": "yes" };
  return builder.build({ "?xml": declaration, ...content });
}

/** Reads a whole part; throws where it is damaged. */
export function readXml(xml: string): XmlElement {
  interface Open extends XmlElement {
    readonly children: XmlElement[];
    text: string;
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [dropPrefix(name), value]);
    const element: Open = {
      name: dropPrefix(tag.name),
      attributes: Object.fromEntries(attributes),
      children: [],
      text: "",
    };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => (open[open.length - 1].text += text));
  parser.on("cdata", (text) => (open[open.length - 1].text += text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.children[0];
}

function dropPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first element at the end of a path of names; undefined where there is none. */
export function findChild(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((at, name) => at?.children.find((item) => item.name === name), element);
}

export function findChildren(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((item) => item.name === name) ?? [];
}
