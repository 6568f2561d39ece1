import { cellArea, formatAddress } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { act, say } from "../bench";
import type { Bench } from "../bench";
import { charactersToPixels, pixelsToCharacters } from "../grid/units";
import { cssFont, textWidth } from "../grid/textWidth";
import type { CellEdit } from "./cellEdit";
import { cursorOf, moveOn } from "../selection/select";
import type { Direction } from "../selection/movement";

/** Opens the active cell for typing; `text` replaces what it holds. False where the sheet is protected. */
export function beginEdit(bench: Bench, options: Pick<CellEdit, "mode" | "place"> & { text?: string }): boolean {
  const { document, edit } = bench.getState();
  if (edit) {
    bench.setState({ edit: { ...edit, place: options.place, mode: options.mode } });
    return true;
  }
  const sheet = document.activeSheet;
  const { row, column } = cursorOf(bench).active;
  if (sheet.protection && sheet.style(row, column).locked) {
    say(
      bench,
      "Protected sheet",
      `${sheet.name} is protected, and this cell is locked. Unprotect the sheet to change it.`,
    );
    return false;
  }
  const before = sheet.editText(row, column);
  const text = options.text ?? before;
  bench.setState({
    edit: { sheetId: sheet.id, row, column, text, before, caret: text.length, pointed: null, ...options },
    popup: null,
    copied: null,
  });
  return true;
}

export function typeInto(bench: Bench, text: string, caret: number): void {
  const { edit } = bench.getState();
  if (edit) bench.setState({ edit: { ...edit, text, caret, pointed: null }, hint: 0 });
}

export function moveCaret(bench: Bench, caret: number): void {
  const { edit } = bench.getState();
  if (edit && edit.caret !== caret) bench.setState({ edit: { ...edit, caret } });
}

export function cancelEdit(bench: Bench): void {
  bench.setState({ edit: null });
}

/** Enters what was typed and moves on. False where it was not accepted: the question or the reason is shown. */
export function commitEdit(bench: Bench, then: Direction | "stay", fill = false): boolean {
  const { edit, document } = bench.getState();
  if (!edit) return true;
  const sheet = document.sheet(edit.sheetId);
  if (!sheet) {
    cancelEdit(bench);
    return true;
  }
  const areas = fill ? cursorOf(bench).areas : [cellArea(edit.row, edit.column)];
  const accept = () => {
    if (edit.text !== edit.before || fill) {
      const entered = act(bench, () => {
        for (const area of areas) enter(sheet, area, edit.text);
      });
      if (!entered) return false;
    }
    bench.setState({ edit: null });
    if (then !== "stay") moveOn(bench, then);
    return true;
  };
  const problem = edit.text === edit.before ? undefined : sheet.validationProblem(edit.row, edit.column, edit.text);
  if (!problem) return accept();
  askAboutInput(bench, problem, accept);
  return false;
}

/** Whether a click on a cell would write its address: in a formula, where an operand is missing. */
export function canPoint({ text, caret, pointed }: CellEdit): boolean {
  if (!text.startsWith("=")) return false;
  return pointed !== null || /[=(,;+\-*/^&<>:{]\s*$/.test(text.slice(0, caret));
}

/** Writes the address of cells into the formula, in place of the one that was pointed at just before. */
export function pointAt(bench: Bench, area: Area): void {
  const { edit } = bench.getState();
  if (!edit) return;
  const { start, end } = edit.pointed ?? { start: edit.caret, end: edit.caret };
  const address = formatAddress(area);
  const text = edit.text.slice(0, start) + address + edit.text.slice(end);
  const caret = start + address.length;
  bench.setState({ edit: { ...edit, text, caret, pointed: { start, end: caret, area } } });
}

function enter(sheet: Sheet, area: Area, text: string): void {
  if (area.rows * area.columns > 1) {
    sheet.write(area, text);
    return;
  }
  sheet.enter(area.row, area.column, text);
  widenFor(sheet, area.row, area.column);
}

/** A date or an amount that is typed widens its column, where nobody has given that a width, rather than show ####. */
function widenFor(sheet: Sheet, row: number, column: number): void {
  const { numberFormat, font } = sheet.style(row, column);
  if (typeof sheet.value(row, column) !== "number" || numberFormat === "General") return;
  if (sheet.state.columnWidths.has(column) || sheet.state.protection) return;
  const needed = Math.ceil(textWidth(sheet.text(row, column), cssFont(font, 1))) + 10;
  if (needed > charactersToPixels(sheet.columnWidth(column)))
    sheet.setColumnWidth(column, 1, pixelsToCharacters(needed));
}

type Problem = NonNullable<ReturnType<Sheet["validationProblem"]>>;

/** Excel's three alerts: Stop lets one try again, Warning asks, Information tells. */
function askAboutInput(bench: Bench, { style, title, message }: Problem, accept: () => boolean): void {
  const take = () => void accept();
  const again = () => {
    const { edit } = bench.getState();
    if (edit) bench.setState({ edit: { ...edit, mode: "edit" } });
  };
  const drop = () => cancelEdit(bench);
  const answers = {
    Stop: [
      { label: "Retry", act: again },
      { label: "Cancel", act: drop },
    ],
    Warning: [
      { label: "Yes", act: take },
      { label: "No", act: again },
      { label: "Cancel", act: drop },
    ],
    Information: [
      { label: "OK", act: take },
      { label: "Cancel", act: drop },
    ],
  }[style];
  const question = style === "Warning" ? `${message}\n\nContinue?` : message;
  bench.setState({ alert: { title: title || "Microsoft Excel", message: question, answers } });
}
