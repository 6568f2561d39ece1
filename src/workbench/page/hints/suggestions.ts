import type { Bench } from "../bench";
import { typeInto } from "../editing/edit";
import type { FunctionHelp } from "./functionHelp";
import { callAtCaret, wordAtCaret } from "./formulaWord";

export interface Suggestion {
  readonly name: string;
  readonly kind: "function" | "table" | "name";
  readonly description: string;
}

const offeredAtMost = 8;

/** Functions, tables and names that begin as the word at the caret does; none while nothing is being typed. */
export function suggestionsFor(bench: Bench): readonly Suggestion[] {
  const { edit, document, functions } = bench.getState();
  const found = edit?.pointed === null ? wordAtCaret(edit.text, edit.caret) : undefined;
  if (!found) return [];
  const own = new Map(functions.map((help) => [help.name, help.description]));
  const all: Suggestion[] = [
    ...[...own].map(([name, description]) => ({ name, kind: "function" as const, description })),
    ...document.tables().map(({ name }) => ({ name, kind: "table" as const, description: "Table" })),
    ...document.names
      .filter(({ visible }) => visible)
      .map(({ name, comment }) => ({ name, kind: "name" as const, description: comment || "Name" })),
    ...document.functionNames().map((name) => ({ name, kind: "function" as const, description: "" })),
  ];
  const word = found.word.toUpperCase();
  return all.filter(({ name }) => name.toUpperCase().startsWith(word)).slice(0, offeredAtMost);
}

/** Writes a suggestion in the place of the word at the caret; a function with its parenthesis. */
export function takeSuggestion(bench: Bench, { name, kind }: Suggestion): void {
  const { edit } = bench.getState();
  const found = edit && wordAtCaret(edit.text, edit.caret);
  if (!found) return;
  const written = kind === "function" ? `${name}(` : name;
  const text = edit.text.slice(0, found.start) + written + edit.text.slice(edit.caret);
  typeInto(bench, text, found.start + written.length);
}

/** The add-in's function whose arguments are being typed, and which of them. */
export function helpAtCaret(bench: Bench): { readonly help: FunctionHelp; readonly argument: number } | undefined {
  const { edit, functions } = bench.getState();
  const call = edit ? callAtCaret(edit.text, edit.caret) : undefined;
  const help = call && functions.find(({ name }) => name === call.name);
  return help && { help, argument: call.argument };
}
