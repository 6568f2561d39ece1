import { readFileSync } from "node:fs";

/** "Worksheet.onMoved" -> "ExcelApi 1.17": the requirement set of each member, as Microsoft's type declarations say. */
export function readApiSets(): ReadonlyMap<string, string> {
  const file = require.resolve("@types/office-js/index.d.ts");
  const sets = new Map<string, string>();
  let className = "";
  let apiSet = "";
  let inExcel = false;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("declare namespace ")) inExcel = line.startsWith("declare namespace Excel ");
    if (!inExcel) continue;
    const declared = /^ {4}class (\w+) /.exec(line)?.[1];
    if (declared !== undefined) className = declared;
    // What follows the end of a class is another's.
    else if (line === "    }") className = "";
    apiSet = /\[Api set: (\w+ [\w.]+)/.exec(line)?.[1] ?? apiSet;
    const member = /^ {8}(?:readonly )?(\w+)[(:]/.exec(line)?.[1];
    if (member === undefined) continue;
    const key = `${className}.${member}`;
    if (className !== "" && apiSet !== "" && !sets.has(key)) sets.set(key, apiSet);
    apiSet = "";
  }
  return sets;
}
