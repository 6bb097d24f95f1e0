const { XMLParser } = require("fast-xml-parser");

/** The order that the manifest's schema prescribes for the children of each element. */
const order = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomFunctions: ["Script", "Page", "Metadata", "Namespace"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  ignoreDeclaration: true,
});

/**
 * Checks a manifest offline by the rules of the published schema that matter to this add-in.
 *
 * @param {string} text - the manifest
 * @returns {string[]} a sentence for each fault; empty where there is none
 */
function checkManifest(text) {
  let app;
  try {
    app = toElement(parser.parse(text).find((node) => "OfficeApp" in node));
  } catch (error) {
    return [`The manifest is not well-formed XML: ${error.message}`];
  }
  const faults = [];
  const say = (condition, sentence) => condition || faults.push(sentence);
  const all = [...walk(app)];
  const named = (name) => all.filter((element) => element.name === name);

  for (const element of all) {
    const kind = element.attributes["xsi:type"] === "CustomFunctions" ? "CustomFunctions" : element.name;
    if (element.name === "Host" && element.attributes["xsi:type"] === undefined) continue;
    const wanted = order[kind];
    if (!wanted) continue;
    const places = element.children.map((child) => wanted.indexOf(child.name));
    places.forEach((place, i) =>
      say(place >= 0, `${kind} holds ${element.children[i].name}, which the schema does not know there.`),
    );
    const sorted = places.every((place, i) => i === 0 || place >= places[i - 1]);
    say(
      sorted,
      `${kind} holds its elements in the order ${element.children.map((child) => child.name).join(", ")}. The schema wants ${wanted.join(", ")}.`,
    );
  }

  const textOf = (name) => app.children.find((child) => child.name === name)?.text ?? "";
  say(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(textOf("Id")), `Id is "${textOf("Id")}". A GUID was wanted.`);
  say(
    /^\d{1,5}(\.\d{1,5}){0,3}$/.test(textOf("Version")),
    `Version is "${textOf("Version")}". Up to four numbers with full stops were wanted.`,
  );

  const resources = all.filter((element) => /^bt:(Image|Url|String)$/.test(element.name) && "id" in element.attributes);
  const ids = resources.map((element) => element.attributes.id);
  for (const id of ids) {
    say(id.length <= 32, `The resource id "${id}" has ${id.length} characters. At most 32 are allowed.`);
    say(ids.filter((other) => other === id).length === 1, `The resource id "${id}" stands twice.`);
  }
  const used = all.map((element) => element.attributes.resid).filter(Boolean);
  for (const id of used) say(ids.includes(id), `The resource "${id}" is used and not defined.`);
  for (const id of ids) say(used.includes(id), `The resource "${id}" is defined and never used.`);

  const limits = { "bt:ShortStrings": [1, 125], "bt:LongStrings": [1, 250] };
  for (const [list, [shortest, longest]] of Object.entries(limits)) {
    for (const string of named(list).flatMap((element) => element.children)) {
      const { length } = string.attributes.DefaultValue;
      say(
        length >= shortest && length <= longest,
        `The text "${string.attributes.id}" has ${length} characters. ${shortest} to ${longest} are allowed.`,
      );
    }
  }
  const urls = all.map((element) => element.attributes.DefaultValue ?? "").filter((value) => value.includes("://"));
  for (const url of urls)
    say(
      /^https:\/\//.test(url) && url.length <= 2048,
      `The address ${url} is not an https address of at most 2,048 characters.`,
    );
  for (const icon of named("Icon")) {
    const sizes = icon.children.map((child) => child.attributes.size).join(", ");
    say(sizes === "16, 32, 80", `An icon has the sizes ${sizes}. 16, 32 and 80 were wanted.`);
  }
  return faults;
}

/** Every address of the manifest, as a path below its origin. */
function listManifestPaths(text) {
  return [...text.matchAll(/DefaultValue="https:\/\/[^/"]+\/([^"]*)"/g)].map((match) => match[1]);
}

function toElement(node) {
  const name = Object.keys(node).find((key) => key !== ":@");
  const children = node[name].filter((child) => !("#text" in child)).map(toElement);
  const text = node[name]
    .map((child) => child["#text"] ?? "")
    .join("")
    .trim();
  return { name, attributes: node[":@"] ?? {}, children, text };
}

function* walk(element) {
  yield element;
  for (const child of element.children) yield* walk(child);
}

module.exports = { checkManifest, listManifestPaths };
