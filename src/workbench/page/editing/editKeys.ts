import type { KeyboardEvent } from "react";
import type { Bench } from "../bench";
import type { Direction } from "../selection/movement";
import { suggestionsFor, takeSuggestion } from "../hints/suggestions";
import { cancelEdit, commitEdit, typeInto } from "./edit";

/** Keys while a cell is typed into, in its box or in the formula bar. */
export function handleEditKey(bench: Bench, event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { edit } = bench.getState();
  // Enter that picks a word of an input method belongs to it.
  if (!edit || event.nativeEvent.isComposing) return;
  event.stopPropagation();
  if (chooseHint(bench, event)) return;
  const direction = edit.mode === "enter" && !event.ctrlKey && !event.shiftKey ? arrows[event.key] : undefined;
  if (direction && edit.place === "cell") finish(bench, event, direction);
  else if (event.key === "Enter" && event.altKey) breakLine(bench, event);
  else if (event.key === "Enter" && event.ctrlKey) {
    event.preventDefault();
    commitEdit(bench, "stay", true);
  } else if (event.key === "Enter") finish(bench, event, event.shiftKey ? "Up" : "Down");
  else if (event.key === "Tab") finish(bench, event, event.shiftKey ? "Left" : "Right");
  else if (event.key === "Escape") {
    event.preventDefault();
    cancelEdit(bench);
  } else if (event.key === "F2") {
    event.preventDefault();
    bench.setState({ edit: { ...edit, mode: edit.mode === "enter" ? "edit" : "enter" } });
  } else if (event.key === "F4") turnReference(bench, event);
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
};

/** While names are offered, arrows go through them and Tab takes one. */
function chooseHint(bench: Bench, event: KeyboardEvent): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined && (event.key !== "Tab" || event.shiftKey)) return false;
  const suggestions = suggestionsFor(bench);
  const { hint } = bench.getState();
  const marked = suggestions[Math.min(hint, suggestions.length - 1)];
  if (!marked) return false;
  event.preventDefault();
  if (by === undefined) takeSuggestion(bench, marked);
  else bench.setState({ hint: Math.max(0, Math.min(suggestions.length - 1, hint + by)) });
  return true;
}

function finish(bench: Bench, event: KeyboardEvent, then: Direction): void {
  event.preventDefault();
  commitEdit(bench, then);
}

function breakLine(bench: Bench, event: KeyboardEvent<HTMLTextAreaElement>): void {
  event.preventDefault();
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  replaceText(
    bench,
    event.currentTarget,
    `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`,
    selectionStart + 1,
  );
}

/** F4: A1, $A$1, A$1, $A1 and round again, for the reference at the caret. */
function turnReference(bench: Bench, event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { selectionStart, value } = event.currentTarget;
  if (!value.startsWith("=")) return;
  event.preventDefault();
  for (const found of value.matchAll(/(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/gi)) {
    const end = found.index + found[0].length;
    if (selectionStart < found.index || selectionStart > end) continue;
    const [, fixedColumn, letters = "", fixedRow, digits = ""] = found;
    const next = fixedColumn
      ? fixedRow
        ? [letters, `$${digits}`]
        : [letters, digits]
      : fixedRow
        ? [`$${letters}`, digits]
        : [`$${letters}`, `$${digits}`];
    const text = next.join("");
    replaceText(
      bench,
      event.currentTarget,
      value.slice(0, found.index) + text + value.slice(end),
      found.index + text.length,
    );
    return;
  }
}

function replaceText(bench: Bench, box: HTMLTextAreaElement, text: string, caret: number): void {
  // At once, so that the browser does not put the caret at the end when the new text arrives.
  box.value = text;
  box.setSelectionRange(caret, caret);
  typeInto(bench, text, caret);
}
