import type { WorkbookDocument } from "../document/WorkbookDocument";
import { HostRefusal } from "./HostRefusal";

/** A refusal of the n-th action that would change something, counted from when it is set. It happens once. */
export interface PlannedRefusal {
  /** 1 is the next one. */
  readonly nth: number;
  /** "GeneralException" when left out. */
  readonly code?: string;
  /** Planned once this one has happened, counted from there. */
  readonly next?: PlannedRefusal;
}

/** What goes wrong, on demand: switched by tests and by the page's menu. */
export class Faults {
  /** The planned refusal; null again once it has happened. */
  refusal: PlannedRefusal | null = null;
  /** Another author's edit, done on the document between the next reading batch and the writing batch after it; null again then. */
  meanwhile: ((document: WorkbookDocument) => void) | null = null;
  /** The pane's page finds that `localStorage` and `sessionStorage` throw; holds from when the pane is loaded the next time. */
  storageBlocked = false;
  /** Files that the pane offers to save, and what it prints, go nowhere and nothing is said, as on a Mac; holds from the next loading. */
  savesIgnored = false;
  /** A part of an object that is not there (a missing table's filter) is refused, instead of not being there either. */
  nullPartsRefused = false;
  /** Another author's edit, done just before the n-th batch that writes, 1 being the next; null again then. */
  beforeWrite: { nth: number; readonly act: (document: WorkbookDocument) => void } | null = null;
  #editMode = false;
  #hang = false;
  #unansweredFrom: number | null = null;
  #otherInstance = false;
  #otherSettings: ReadonlyMap<string, unknown> = new Map();
  #sinceSet = 0;
  #hasRead = false;
  #protectedSheet: string | null = null;
  #waiting: (() => void)[] = [];

  constructor(private readonly document: WorkbookDocument) {}

  /** Someone is typing into a cell: batches are refused, or wait if the add-in asked for that. */
  get editMode(): boolean {
    return this.#editMode;
  }

  set editMode(on: boolean) {
    this.#editMode = on;
    if (!on) this.#release();
  }

  /** No batch is answered until this is switched off; then all that waited are done. */
  get hang(): boolean {
    return this.#hang;
  }

  set hang(on: boolean) {
    this.#hang = on;
    if (!on) this.#release();
  }

  /** A batch of so many actions or more is done, and its answer does not come until this is null again (office-js issue 1046). */
  get unansweredFrom(): number | null {
    return this.#unansweredFrom;
  }

  set unansweredFrom(actions: number | null) {
    this.#unansweredFrom = actions;
    this.#release();
  }

  /** The person has switched off that rows written directly below a table join it. */
  get rowsStayOutside(): boolean {
    return !this.document.autoCorrect.includesNewRows;
  }

  set rowsStayOutside(on: boolean) {
    this.document.autoCorrect.includesNewRows = !on;
  }

  /** The person has switched off that the formulas of a table fill its new rows (office-js issues 2093, 5909). */
  get formulasStayOut(): boolean {
    return !this.document.autoCorrect.fillsFormulas;
  }

  set formulasStayOut(on: boolean) {
    this.document.autoCorrect.fillsFormulas = !on;
  }

  /**
   * The same add-in came by another way, as after central deployment: settings belong to an instance (office-js issue 840),
   * and this one finds none of those that the other has made.
   */
  get otherInstance(): boolean {
    return this.#otherInstance;
  }

  set otherInstance(on: boolean) {
    if (on === this.#otherInstance) return;
    const before = this.document.settings;
    this.document.run("remote", () => this.document.replaceSettings(this.#otherSettings));
    this.#otherSettings = before;
    this.#otherInstance = on;
  }

  /** An apostrophe in front of what is written into a cell formatted as text becomes a part of it. */
  get apostropheKept(): boolean {
    return this.document.keepsApostrophe;
  }

  set apostropheKept(on: boolean) {
    this.document.keepsApostrophe = on;
  }

  get readOnly(): boolean {
    return this.document.readOnly;
  }

  set readOnly(on: boolean) {
    this.document.readOnly = on;
  }

  /** The name of a sheet that is protected while it stands here. */
  get protectedSheet(): string | null {
    return this.#protectedSheet;
  }

  set protectedSheet(name: string | null) {
    const before = this.#protectedSheet === null ? undefined : this.document.sheet(this.#protectedSheet);
    if (before?.protection) this.document.run("local", () => before.unprotect());
    const sheet = name === null ? undefined : this.document.sheet(name);
    if (sheet && !sheet.protection) this.document.run("local", () => sheet.protect({}));
    this.#protectedSheet = sheet?.name ?? null;
  }

  /** Resolves when a batch may be done; refuses where it must not wait. */
  async admit(waitsForCell: boolean): Promise<void> {
    while (this.#hang || (this.#editMode && waitsForCell)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    if (!this.#editMode) return;
    throw new HostRefusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Leave it, then try again.");
  }

  /** Resolves when the answer to a batch of so many actions may go. */
  async answerTo(actions: number): Promise<void> {
    while (this.#unansweredFrom !== null && actions >= this.#unansweredFrom) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Lets the other author act, if it is time. */
  beforeBatch(kind: "read" | "write"): void {
    const { meanwhile, beforeWrite } = this;
    if (beforeWrite && kind === "write" && --beforeWrite.nth <= 0) {
      this.beforeWrite = null;
      this.document.run("remote", () => {
        beforeWrite.act(this.document);
      });
    }
    if (!meanwhile) {
      this.#hasRead = false;
    } else if (kind === "read") {
      this.#hasRead = true;
    } else if (this.#hasRead) {
      this.meanwhile = null;
      this.#hasRead = false;
      this.document.run("remote", () => meanwhile(this.document));
    }
  }

  beforeChange(): void {
    if (!this.refusal) {
      this.#sinceSet = 0;
      return;
    }
    this.#sinceSet++;
    if (this.#sinceSet < this.refusal.nth) return;
    const { code = "GeneralException", next = null } = this.refusal;
    this.refusal = next;
    this.#sinceSet = 0;
    throw new HostRefusal(code, "There was an internal error while processing the request.");
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }
}
