import type { FunctionMetadata } from "../finishMetadata";
import { exampleFormula, type HelpEntry } from "./helpEntry";
import { helpEntries } from "./helpEntries";
import { signature } from "./helpPages";

/** The list of functions for their README, with one example each. */
export function functionList(functions: readonly FunctionMetadata[]): string {
  const byId = new Map(functions.map((each) => [each.id, each]));
  const groups = [...new Set([...helpEntries.values()].map(({ group }) => group))];
  const sections = groups.map((group) => {
    const lines = [...helpEntries].flatMap(([id, entry]) => {
      const metadata = byId.get(id);
      return metadata && entry.group === group ? [described(metadata, entry)] : [];
    });
    return `### ${group}\n\n${lines.join("\n\n")}`;
  });
  return `${sections.join("\n\n")}\n`;
}

function described(metadata: FunctionMetadata, entry: HelpEntry): string {
  const { answer } = entry.example;
  const shown = answer.map((row) => row.join(", ")).join("; ");
  return `- \`${signature(metadata)}\` ${metadata.description}\n\n  \`${exampleFormula(metadata.id, entry)}\` → ${shown}`;
}
