import type { Area } from "../address";
import type { CellChangeKind, DocumentEvent } from "../documentEvent";
import type { Shift } from "../shiftedAreas";
import type { WorkbookDocument } from "../WorkbookDocument";
import { contentOf } from "./content";
import type { Content } from "./content";
import { mergeCopies } from "./mergeCopies";
import type { StructureChanges } from "./mergeCopies";

/** Whose changes of the two. */
export type Author = "first" | "second";

/** Ids that the second copy gives begin here, so that both may make sheets. */
const SECOND_IDS_FROM = 0x4000;

/**
 * One workbook, open on two computers. What one person does reaches the other only when changes are exchanged, as in
 * co-authoring, where that takes some seconds.
 */
export class TwoCopies {
  readonly first: WorkbookDocument;
  readonly second: WorkbookDocument;
  #before: Content;
  readonly #structure: Readonly<Record<Author, StructureLog>>;

  constructor(start: WorkbookDocument) {
    this.first = start;
    this.second = start.duplicate(SECOND_IDS_FROM);
    this.#before = contentOf(start.snapshot().capture);
    this.#structure = { first: new StructureLog(), second: new StructureLog() };
    this.first.onChange((events) => this.#structure.first.note(events));
    this.second.onChange((events) => this.#structure.second.note(events));
  }

  /** The second becomes what the first is, as if it had just been opened. */
  reopen(): void {
    this.#before = contentOf(this.first.snapshot().capture);
    this.second.takeOver(this.#before);
    for (const log of Object.values(this.#structure)) log.forget();
  }

  /** Both copies become the same. Gives what was not kept of each person's work, as Excel says it above the sheet. */
  exchange(arrivedFirst: Author = "first"): Readonly<Record<Author, readonly string[]>> {
    const arrivedLater = arrivedFirst === "first" ? "second" : "first";
    const side = (author: Author): { content: Content; structure: StructureChanges } => ({
      content: contentOf(this[author].snapshot().capture),
      structure: this.#structure[author].changes,
    });
    const [first, later] = [side(arrivedFirst), side(arrivedLater)];
    const { content, lost } = mergeCopies(this.#before, first, later);
    this.first.takeOver(content);
    this.reopen();
    // Each key is one of the two authors.
    return { [arrivedFirst]: lost.first, [arrivedLater]: lost.later } as Record<Author, readonly string[]>;
  }
}

/** What one person does to the structure of sheets, by the document's own events. */
class StructureLog {
  #sheets = new Map<string, { area: Area; shift: Shift }[]>();

  get changes(): StructureChanges {
    return { sheets: this.#sheets };
  }

  note(events: readonly DocumentEvent[]): void {
    for (const event of events) {
      if (event.source === "remote") continue;
      if (event.type === "tableAdded" || event.type === "tableDeleted") this.#of(event.sheetId);
      else if (event.type === "cellsChanged" && event.kind !== "RangeEdited")
        this.#of(event.sheetId).push({ area: event.area, shift: shifts[event.kind] });
    }
  }

  forget(): void {
    this.#sheets = new Map();
  }

  #of(sheetId: string): { area: Area; shift: Shift }[] {
    const known = this.#sheets.get(sheetId) ?? [];
    this.#sheets.set(sheetId, known);
    return known;
  }
}

const shifts: Readonly<Record<Exclude<CellChangeKind, "RangeEdited">, Shift>> = {
  RowInserted: "Down",
  CellInserted: "Down",
  RowDeleted: "Up",
  CellDeleted: "Up",
  ColumnInserted: "Right",
  ColumnDeleted: "Left",
};
