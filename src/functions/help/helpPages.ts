import type { FunctionMetadata } from "../finishMetadata";
import { exampleFormula, type HelpEntry } from "./helpEntry";
import { helpEntries } from "./helpEntries";

/**
 * Runs at build time: the help of each function as a page that needs neither Excel nor the add-in, by its path in dist/
 * ("functions/EOQ.html"), and "functions/index.html" that lists them. Throws where a function has no help.
 */
export function helpPages(functions: readonly FunctionMetadata[]): Map<string, string> {
  const byId = new Map(functions.map((each) => [each.id, each]));
  const unknown = [...helpEntries.keys()].filter((id) => !byId.has(id));
  const helpless = [...byId.keys()].filter((id) => !helpEntries.has(id));
  if (unknown.length + helpless.length > 0) {
    throw new Error(`help without a function: ${unknown.join(", ")}; functions without help: ${helpless.join(", ")}`);
  }
  const pages = new Map<string, string>();
  const described = [...helpEntries].flatMap(([id, entry]) => {
    const metadata = byId.get(id);
    return metadata ? [{ metadata, entry }] : [];
  });
  for (const { metadata, entry } of described) {
    pages.set(`functions/${metadata.id}.html`, page(`OPS.${metadata.id}`, functionBody(metadata, entry)));
  }
  return pages.set("functions/index.html", page("Functions", listBody(described)));
}

/** OPS.EOQ(yearlyUse, orderCost, holdingCost, [stockoutCost]) */
export function signature({ id, parameters }: FunctionMetadata): string {
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  return `OPS.${id}(${names.join(", ")})`;
}

function functionBody(metadata: FunctionMetadata, entry: HelpEntry): string {
  const rows = metadata.parameters.map(
    ({ name, optional, description }) =>
      `<tr><th scope="row"><code>${escaped(name)}</code>${optional === true ? "<br><small>may be left out</small>" : ""}</th><td>${escaped(description)}</td></tr>`,
  );
  return `<p>${escaped(metadata.description)}</p>
<pre><code>=${escaped(signature(metadata))}</code></pre>
<h2>Arguments</h2>
<table>${rows.join("\n")}</table>
<h2>How it is calculated</h2>
${entry.formula.map((line) => `<p>${escaped(line)}</p>`).join("\n")}
${entry.symbols === undefined ? "" : `<p>${escaped(entry.symbols)}</p>`}
<p><b>Source:</b> ${escaped(entry.source)}</p>
<h2>Example</h2>
<p>${escaped(entry.example.story)}</p>
<pre><code>${escaped(exampleFormula(metadata.id, entry))}</code></pre>
<table class="answer">${entry.example.answer.map(answerRow).join("\n")}</table>
<h2>Good to know</h2>
<ul>
<li>Ranges work in place of single cells where an argument is one figure: the answers spill, a bad row shows its own error.</li>
<li>An argument that cannot be taken gives <code>#VALUE!</code> with a sentence that names it, its value and what is allowed; a question without an answer gives <code>#N/A</code> with the reason; an error in a cell goes on as it is.</li>
<li>An empty cell counts as 0, text that is a number as that number, TRUE as 1. Dates are Excel's dates, or text as 2026-03-05.</li>
</ul>
<p><a href="index.html">All functions</a></p>`;
}

const answerRow = (row: readonly (string | number)[]): string =>
  `<tr>${row.map((cell) => `<td>${escaped(String(cell))}</td>`).join("")}</tr>`;

function listBody(functions: readonly { metadata: FunctionMetadata; entry: HelpEntry }[]): string {
  const groups = [...new Set(functions.map(({ entry }) => entry.group))];
  const sections = groups.map((group) => {
    const items = functions
      .filter(({ entry }) => entry.group === group)
      .map(
        ({ metadata }) =>
          `<li><a href="${metadata.id}.html"><code>${escaped(signature(metadata))}</code></a><br>${escaped(metadata.description)}</li>`,
      );
    return `<h2>${group}</h2><ul>${items.join("\n")}</ul>`;
  });
  return `<p>Functions for cells. They take what they need as arguments and never change the workbook.</p>${sections.join("\n")}`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'none'; base-uri 'none'">
<title>${escaped(title)} - Quartermaster</title>
<link rel="icon" href="../assets/quartermaster-32.png">
<style>
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; }
pre { white-space: pre-wrap; padding: 0.6rem 0.8rem; border: 1px solid GrayText; border-radius: 4px; }
code { font-family: Consolas, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th { white-space: nowrap; }
th, td { border: 1px solid GrayText; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; font-weight: normal; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
