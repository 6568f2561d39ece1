import type { Area } from "../../document/address";

/** A cell that is being typed into. */
export interface CellEdit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What the cell held when typing began. */
  readonly before: string;
  /** Where the next letter goes. */
  readonly caret: number;
  /** "enter": arrows leave the cell. "edit" (after F2): they move the caret. */
  readonly mode: "enter" | "edit";
  /** Which of the two boxes has the keyboard. */
  readonly place: "cell" | "bar";
  /** The part of the formula that clicking on cells writes. */
  readonly pointed: { readonly start: number; readonly end: number; readonly area: Area } | null;
}
