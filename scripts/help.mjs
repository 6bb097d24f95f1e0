/**
 * Makes the help pages from the comments in src/functions/functions.ts, which are also the help that Excel shows.
 * `node scripts/help.mjs` writes docs/functions; `buildHelp` writes the pages that the add-in opens, build/help.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const functionsFolder = join(root, "src/functions");

/** Reads every function with the tag @customfunction: { id, description, parameters, returns, remarks, examples }. */
export function readFunctions() {
  const path = join(functionsFolder, "functions.ts");
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const tags = ts.getJSDocTags(declaration);
    const texts = (name) => tags.filter((tag) => tag.tagName.text === name).map((tag) => tag.comment ?? "");
    const [custom] = texts("customfunction");
    if (custom === undefined) return [];
    return {
      id: custom.split(" ")[0],
      description: declaration.jsDoc[0].comment,
      parameters: tags
        .filter((tag) => ts.isJSDocParameterTag(tag) && tag.name.text !== "invocation")
        .map((tag) => ({ name: tag.name.text, optional: tag.isBracketed, text: tag.comment })),
      returns: ts.getJSDocReturnTag(declaration).comment,
      remarks: texts("remarks").flatMap((text) => text.split("\n")),
      examples: texts("example"),
    };
  });
}

const readJson = (file) => JSON.parse(readFileSync(join(functionsFolder, "help", file), "utf8"));

/** Reads the constants of the calibrated bands: a module that imports nothing at run time. */
async function readConstants() {
  const path = join(root, "src/model/uncertainty/UncertaintyConstants.ts");
  const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)).UNCERTAINTY_CONSTANTS;
}

const constants = await readConstants();

/** What every page says, before it is put into Markdown or HTML. */
function createPages() {
  const functions = readFunctions();
  const tables = readJson("exampleTables.json");
  const results = readJson("exampleResults.json");
  const pages = functions.map((each) => ({
    name: each.id.toLowerCase(),
    title: `SEND.${each.id}`,
    blocks: describe(each, results),
  }));
  return [
    { name: "index", title: "The SEND functions", blocks: listFunctions(functions) },
    ...pages,
    { name: "uncertainty", title: "Uncertainty", blocks: describeUncertainty() },
    { name: "examples", title: "The tables of the examples", blocks: showTables(tables) },
  ];
}

function listFunctions(functions) {
  return [
    {
      text: "Every function takes ranges with a heading row and spills a table with a heading row. Columns are found by their headings, in any order.",
    },
    { table: [["Function", "What it gives"], ...functions.map(({ id, description }) => [link(id), description])] },
    {
      text: [
        "What the bands hold, and the constants behind them: see ",
        { href: "uncertainty", label: "uncertainty" },
        ".",
      ],
    },
    {
      text: [
        "The examples read a small invented authority: see ",
        { href: "examples", label: "the tables of the examples" },
        ".",
      ],
    },
  ];
}

function describeUncertainty() {
  return [
    { text: "The option uncertainty says what the bands of a projection hold." },
    {
      list: [
        "calibrated (usual): rates are drawn once for each simulated future and kept. Joining starts where the latest years put it, grows on by less each year, and joining, leaving and the mix of settings and needs are shaken every year as much as they have been in the past. Tried on published new plans and leavers of 29 authorities, about 9 in 10 truths lay inside its 95% bands; on invented authorities as rough as those, 95 to 97 in 100.",
        "persistent: rates are drawn once for each future and kept, and nothing else. Its bands hold chance and how well the past pins the rates down.",
        "yearly: rates are drawn anew every year, as in Witan SEND, to compare with it; with the rules witan it is the usual one. Real futures vary far more.",
      ],
    },
    {
      text: "With calibrated, what the authority's own history says too little about is taken from other authorities. The fewer years there are, the more: with one or two years all of it, from about six years half. These constants hold that knowledge. Each is an option.",
    },
    {
      table: [
        ["Option", "Usual", "From", "To", "What it is", "Where the usual value comes from"],
        ...constants.map(({ option, usual, least, most, meaning, source }) => [
          option,
          usual,
          least,
          most,
          `${meaning}.`,
          `${source}.`,
        ]),
      ],
    },
  ];
}

const link = (id) => ({ href: id.toLowerCase(), label: `SEND.${id}` });

function describe({ id, description, parameters, returns, remarks, examples }, results) {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return [
    { text: description },
    { code: `=SEND.${id}(${names.join(", ")})` },
    {
      table: [
        ["Argument", "What it is"],
        ...parameters.map(({ name, optional, text }) => [optional ? `${name} (may be left out)` : name, text]),
      ],
    },
    { heading: "What it gives" },
    { text: returns },
    ...groupRemarks(remarks),
    { heading: examples.length > 1 ? "Examples" : "Example" },
    { text: ["The names stand for ", { href: "examples", label: "the tables of the examples" }, "."] },
    ...examples.flatMap((formula) => [{ code: formula }, ...showResult(results[formula])]),
  ];
}

/** Lines that begin with a hyphen are a list. */
function groupRemarks(lines) {
  const blocks = [];
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    if (!line.startsWith("- ")) blocks.push({ text: line });
    else if (last?.list) last.list.push(line.slice(2));
    else blocks.push({ list: [line.slice(2)] });
  }
  return blocks;
}

function showResult(result) {
  if (!result) return [];
  const shown = [{ table: result.rows }];
  return result.nMore > 0 ? [...shown, { text: `And ${result.nMore} more rows.` }] : shown;
}

function showTables(tables) {
  return [
    {
      text: "A small invented authority. Copy a table to a sheet to try the examples; Model is a cell with =SEND.MODEL(Census, Population, Costs, , , Options).",
    },
    ...Object.entries(tables).flatMap(([name, rows]) => [{ heading: name }, { table: rows }]),
  ];
}

function toMarkdown({ name, title, blocks }) {
  const source =
    name === "uncertainty" ? "src/model/uncertainty/UncertaintyConstants.ts" : "src/functions/functions.ts";
  const inline = (part) =>
    typeof part === "object" ? `[${part.label}](${part.href}.md)` : String(part).replaceAll("|", "\\|");
  const line = (text) => [text].flat().map(inline).join("");
  const row = (cells) => `| ${cells.map(line).join(" | ")} |`;
  const body = blocks.map((block) => {
    if (block.heading) return `## ${block.heading}`;
    if (block.code) return `\`\`\`text\n${block.code}\n\`\`\``;
    if (block.list) return block.list.map((item) => `- ${line(item)}`).join("\n");
    if (block.table)
      return [row(block.table[0]), row(block.table[0].map(() => "---")), ...block.table.slice(1).map(row)].join("\n");
    return line(block.text);
  });
  return `<!-- Made by scripts/help.mjs from ${source}: change it there. -->\n\n# ${title}\n\n${body.join("\n\n")}\n`;
}

function toHtml({ title, blocks }) {
  const escape = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const inline = (part) =>
    typeof part === "object" ? `<a href="${part.href}.html">${escape(part.label)}</a>` : escape(part);
  const line = (text) => [text].flat().map(inline).join("");
  const row = (cells, tag) =>
    `<tr>${cells.map((cell) => `<${tag}${typeof cell === "number" ? ' class="number"' : ""}>${line(cell)}</${tag}>`).join("")}</tr>`;
  const body = blocks.map((block) => {
    if (block.heading) return `<h2>${escape(block.heading)}</h2>`;
    if (block.code) return `<pre><code>${escape(block.code)}</code></pre>`;
    if (block.list) return `<ul>${block.list.map((item) => `<li>${line(item)}</li>`).join("")}</ul>`;
    if (block.table) {
      const rows = block.table.slice(1).map((cells) => row(cells, "td"));
      return `<div class="table"><table><thead>${row(block.table[0], "th")}</thead><tbody>${rows.join("\n")}</tbody></table></div>`;
    }
    return `<p>${line(block.text)}</p>`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>${escape(title)}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<nav><a href="index.html">All SEND functions</a></nav>
<main>
<h1>${escape(title)}</h1>
${body.join("\n")}
</main>
</body>
</html>
`;
}

const css = `body { max-width: 56rem; margin: 1.5rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 1.6rem; }
h2 { margin-top: 2rem; font-size: 1.2rem; }
a { color: #0b5cad; }
pre { padding: 0.75rem 1rem; overflow-x: auto; background: #f3f5f8; border-radius: 4px; }
.table { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: 0.3rem 0.7rem; border-bottom: 1px solid #d5d9df; text-align: left; vertical-align: top; }
th { background: #f3f5f8; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
`;

/** The Markdown pages by file name. */
export function createMarkdown() {
  return Object.fromEntries(createPages().map((page) => [`${page.name}.md`, toMarkdown(page)]));
}

/** Writes the pages that Excel's help link and the task pane open. */
export async function buildHelp(folder = join(root, "build/help")) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const page of createPages()) writeFileSync(join(folder, `${page.name}.html`), toHtml(page));
  writeFileSync(join(folder, "help.css"), css);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv.includes("--print")) {
    process.stdout.write(JSON.stringify({ functions: readFunctions(), markdown: createMarkdown() }));
  } else {
    const folder = join(root, "docs/functions");
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(createMarkdown())) writeFileSync(join(folder, file), text);
    process.stdout.write(`The help pages are in ${folder}.\n`);
  }
}
