import type { Area } from "./address";
import { cellArea, requireOnSheet } from "./address";
import { Book } from "./Book";
import type { CalculationMode } from "./Book";
import { cellError } from "./cellValue";
import type { CellValue } from "./cellValue";
import type { Capture } from "./capture";
import { functionNames } from "./calculation/functions/registry";
import { precedents } from "./calculation/resolve";
import type { SheetArea } from "./calculation/resolve";
import { traceDependents, tracePrecedents } from "./traceCells";
import type { Operand } from "./calculation/grid";
import type { CustomFunctions } from "./customFunctions";
import type { DefinedName } from "./definedName";
import type { DocumentEvent, Source } from "./documentEvent";
import { DocumentRefusal } from "./DocumentRefusal";
import { fingerprint } from "./fingerprint";
import { contentOf } from "./coauthoring/content";
import type { Content } from "./coauthoring/content";
import type { StyleTable } from "./cellStyle";
import { parseFormula, readFormula } from "./Formula";
import { SheetModel } from "./model";
import type { BookState, DocumentProperties, Selection, TableModel, XmlPart } from "./model";
import { partId } from "./xlsx/xmlParts";
import { builtInNames } from "./namedStyles";
import type { NamedStyle } from "./namedStyles";
import { changeNamedStyle, deleteNamedStyle, namedStyle } from "./restyling";
import { numberedName, requireDefinedName, requireSheetName } from "./names";
import { Sheet } from "./Sheet";
import { duplicateSheet, insertSheet, removeSheet } from "./sheetEditing";
import { newSheetState } from "./sheetState";
import { Table } from "./Table";
import { createTable } from "./tableEditing";

export interface DocumentOptions {
  /** For TODAY, NOW, comments; the machine's clock when left out. */
  readonly clock?: () => Date;
  /** Of another copy of the same workbook. */
  readonly styles?: StyleTable;
}

export type CalculationType = "Recalculate" | "Full" | "FullRebuild";

/** What `take` makes a document of. */
interface TakenContent extends Partial<Omit<BookState, "properties" | "selection">> {
  readonly activeSheet: SheetModel;
  readonly mode: CalculationMode;
  readonly properties: Partial<DocumentProperties>;
  readonly lost: readonly string[];
}

/** An argument of a worksheet function: a value, cells, or left out between others. */
export type FunctionArgument =
  { readonly value: Operand } | { readonly sheet: Sheet; readonly area: Area } | { readonly isOmitted: true };

/** A state to go back to. */
export interface DocumentSnapshot {
  readonly capture: Capture;
}

/** A workbook in memory: what Excel would hold open. A new one has one sheet, "Sheet1". */
export class WorkbookDocument {
  /** What files are written from and read into; not for callers. */
  readonly book: Book;
  readonly #sheets = new WeakMap<SheetModel, Sheet>();
  readonly #tables = new WeakMap<TableModel, Table>();
  /** As many changes as there were when it was saved. */
  #savedAt = 0;
  #lastSheet = 1;
  #lastTable = 0;
  #activeChart: { readonly sheetId: string; readonly id: string } | undefined;
  #lost: readonly string[] = [];

  constructor({ clock = () => new Date(), styles }: DocumentOptions = {}) {
    const sheet = new SheetModel(sheetId(1), newSheetState("Sheet1"));
    this.book = new Book(
      {
        ...{ sheets: [sheet], tables: [], names: [], settings: new Map(), structurePassword: null },
        ...{ externalBooks: [], xmlParts: [], themeXml: null, cellStyles: new Map() },
        properties: newProperties(clock()),
        selection: { sheetId: sheet.id, areas: [cellArea(0, 0)], activeRow: 0, activeColumn: 0 },
      },
      clock,
      styles,
    );
  }

  /** The file's name, for people. */
  get name(): string {
    return this.book.model.fileName;
  }

  set name(name: string) {
    this.book.model.fileName = name;
  }

  /** What the file that was opened holds and this document could not take, a sentence for each sheet. */
  get lost(): readonly string[] {
    return this.#lost;
  }

  // Sheets

  /** In the order of their tabs. */
  get sheets(): readonly Sheet[] {
    return this.#state.sheets.map((sheet) => this.#sheetOf(sheet));
  }

  /** By name (case does not matter) or id. */
  sheet(nameOrId: string): Sheet | undefined {
    const found = this.book.model.sheet(nameOrId);
    return found && this.#sheetOf(found);
  }

  get activeSheet(): Sheet {
    return this.sheet(this.selection.sheetId) ?? this.#firstSheet;
  }

  /** Refuses a hidden sheet. Its selection is its first cell. */
  activate(sheet: Sheet): void {
    if (sheet.id !== this.selection.sheetId) this.select(sheet, [cellArea(0, 0)]);
  }

  /** At the end, unless a position is given; "Sheet2" and so on without a name. */
  addSheet(name?: string, position = this.#state.sheets.length): Sheet {
    return this.book.edit(() => {
      this.book.requireStructure();
      const free = this.#freeSheetName(name, "Sheet");
      return this.#sheetOf(insertSheet(this.book, free, sheetId(++this.#lastSheet), position));
    });
  }

  /** Behind the sheet that is copied, unless a position is given. */
  copySheet(sheet: Sheet, name?: string, position = sheet.position + 1): Sheet {
    return this.book.edit(() => {
      this.book.requireStructure();
      const model = this.#modelOf(sheet);
      const free = name === undefined ? this.#copyName(sheet.name) : this.#freeSheetName(name, "Sheet");
      const id = sheetId(++this.#lastSheet);
      return this.#sheetOf(duplicateSheet(this.book, model, free, id, position, () => tableId(++this.#lastTable)));
    });
  }

  /** Copies of another workbook's sheets from a position on; all of them without names. The other one has this one's styles. */
  insertSheets(from: WorkbookDocument, names: readonly string[], position: number): Sheet[] {
    return this.book.edit(() => {
      this.book.requireStructure();
      for (const name of names)
        if (!from.sheet(name)) throw new DocumentRefusal("InvalidArgument", `There is no sheet "${name}" in the file.`);
      const wanted = new Set(names.map((name) => name.toUpperCase()));
      const chosen = from.sheets.filter(({ name }) => wanted.size === 0 || wanted.has(name.toUpperCase()));
      const inserted = chosen.map((sheet, at) => {
        const taken = this.sheet(sheet.name) !== undefined;
        const name = taken ? this.#copyName(sheet.name) : sheet.name;
        const id = sheetId(++this.#lastSheet);
        const model = from.#modelOf(sheet);
        return duplicateSheet(this.book, model, name, id, position + at, () => tableId(++this.#lastTable), from.book);
      });
      // Formulas may read sheets that came after theirs.
      this.book.calculator.dependencies.rebuild(false);
      this.calculate("Full");
      return inserted.map((model) => this.#sheetOf(model));
    });
  }

  /** Refuses the last visible one; formulas that read it become #REF!. */
  deleteSheet(sheet: Sheet): void {
    this.book.edit(() => {
      this.book.requireStructure();
      const model = this.#modelOf(sheet);
      const next = this.#state.sheets.filter((other) => other !== model && other.state.visibility === "Visible");
      const [neighbour] = next;
      if (!neighbour) throw new DocumentRefusal("InvalidOperation", "A workbook needs a visible sheet.");
      const position = sheet.position;
      removeSheet(this.book, model);
      if (this.selection.sheetId !== model.id) return;
      const visible = this.#state.sheets.slice(position).find(({ state }) => state.visibility === "Visible");
      this.select(this.#sheetOf(visible ?? next.at(-1) ?? neighbour), [cellArea(0, 0)]);
    });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.book.edit(() => {
      this.book.requireStructure();
      const model = this.#modelOf(sheet);
      const others = this.#state.sheets.filter((other) => other !== model);
      if (position < 0 || position > others.length) {
        throw new DocumentRefusal("InvalidArgument", `There is no position ${String(position)} for a sheet.`);
      }
      this.book.changeBook({ sheets: [...others.slice(0, position), model, ...others.slice(position)] });
      this.book.emit({ type: "sheetMoved", sheetId: model.id });
    });
  }

  get selection(): Selection {
    return this.#state.selection;
  }

  /** The chart that is selected; undefined while cells are. */
  get activeChart(): { readonly sheet: Sheet; readonly id: string } | undefined {
    const { sheetId: on, id } = this.#activeChart ?? {};
    const sheet = on === undefined ? undefined : this.sheet(on);
    const isThere = sheet?.charts.some((chart) => chart.id === id) === true;
    return sheet && isThere && id !== undefined ? { sheet, id } : undefined;
  }

  /** A person clicks a cell, so many points from its top left corner. */
  click(sheet: Sheet, area: Area, right: number, down: number): void {
    this.book.act({ type: "cellClicked", sheetId: sheet.id, area, right, down });
  }

  /** Selects a chart, or nothing but cells again. */
  activateChart(chart: { readonly sheet: Sheet; readonly id: string } | undefined): void {
    const before = this.activeChart;
    if (before?.id === chart?.id) return;
    this.#activeChart = chart && { sheetId: chart.sheet.id, id: chart.id };
    if (before) this.book.act({ type: "chartDeactivated", sheetId: before.sheet.id, chartId: before.id });
    if (chart) this.book.act({ type: "chartActivated", sheetId: chart.sheet.id, chartId: chart.id });
  }

  /** Activates the sheet, too. The active cell is the first of the first area when left out. Not a step of undo. */
  select(sheet: Sheet, areas: readonly Area[], activeCell?: { row: number; column: number }, source?: Source): void {
    if (sheet.visibility !== "Visible")
      throw new DocumentRefusal("InvalidOperation", `Sheet "${sheet.name}" is hidden.`);
    const [first] = areas;
    if (!first) throw new DocumentRefusal("InvalidSelection", "There is nothing to select.");
    for (const area of areas) requireOnSheet(area);
    this.activateChart(undefined);
    const before = this.selection.sheetId;
    const { row: activeRow, column: activeColumn } = activeCell ?? first;
    const { model } = this.book;
    model.state = { ...model.state, selection: { sheetId: sheet.id, areas, activeRow, activeColumn } };
    if (before !== sheet.id) {
      if (model.sheet(before)) this.book.act({ type: "sheetDeactivated", sheetId: before });
      this.book.act({ type: "sheetActivated", sheetId: sheet.id });
    }
    this.book.act({ type: "selectionChanged", sheetId: sheet.id, areas }, source);
  }

  // Tables

  tables(): readonly Table[] {
    return this.#state.tables.map((table) => this.#tableOf(table));
  }

  /** By name (case does not matter) or id. */
  table(nameOrId: string): Table | undefined {
    const found = this.book.model.table(nameOrId);
    return found && this.#tableOf(found);
  }

  tablesOf(sheet: Sheet): readonly Table[] {
    return this.tables().filter((table) => table.sheetId === sheet.id);
  }

  tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
    const found = this.book.model.tableAt(sheet.id, row, column);
    return found && this.#tableOf(found);
  }

  /** Without headers in the area, a header row is inserted and cells below move down. */
  addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
    return this.book.edit(() => {
      const model = this.#modelOf(sheet);
      return this.#tableOf(createTable(this.book, model, area, hasHeaders, name, tableId(++this.#lastTable)));
    });
  }

  // Names, settings, properties

  get names(): readonly DefinedName[] {
    return this.#state.names;
  }

  /** The sheet's own name before the workbook's of the same spelling. */
  definedName(name: string, onSheetId: string | null = null): DefinedName | undefined {
    return this.book.model.definedName(name, onSheetId);
  }

  /** Adds or replaces; refuses what Excel refuses as a name. */
  setName(name: Pick<DefinedName, "name" | "formula"> & Partial<DefinedName>): void {
    requireDefinedName(name.name);
    const formula = name.formula.startsWith("=") ? name.formula : `=${name.formula}`;
    parseFormula(formula);
    if (this.book.model.table(name.name)) {
      throw new DocumentRefusal("InvalidArgument", `The name "${name.name}" is a table's already.`);
    }
    const full: DefinedName = { sheetId: null, comment: "", visible: true, ...name, formula };
    this.book.edit(() => {
      this.book.changeBook({ names: [...this.#namesWithout(full.name, full.sheetId), full] });
      this.book.emit({ type: "namesChanged" });
    });
  }

  deleteName(name: string, onSheetId: string | null): void {
    const names = this.#namesWithout(name, onSheetId);
    if (names.length === this.names.length) throw new DocumentRefusal("ItemNotFound", `There is no name "${name}".`);
    this.book.edit(() => {
      this.book.changeBook({ names });
      this.book.emit({ type: "namesChanged" });
    });
  }

  /** The cells that a name stands for now, or undefined where it stands for a value. */
  nameArea({ formula, sheetId: scope }: DefinedName): { sheetId: string; area: Area } | undefined {
    const { root, mentions } = readFormula(formula);
    if (root.type !== "ReferenceIdentifier") return undefined;
    const sheet = (scope === null ? undefined : this.book.model.sheet(scope)) ?? this.#state.sheets[0];
    const found = sheet && precedents(this.book.model, mentions, { sheet, row: 0, column: 0 })[0];
    return found && { sheetId: found.sheet.id, area: found.area };
  }

  nameValue({ formula, sheetId: scope }: DefinedName): CellValue | CellValue[][] {
    const sheet = (scope === null ? undefined : this.book.model.sheet(scope)) ?? this.#state.sheets[0];
    this.book.settle();
    return sheet ? this.book.calculator.evaluate(formula, { sheet, row: 0, column: 0 }) : null;
  }

  /** The add-in's document settings: JSON values. */
  get settings(): ReadonlyMap<string, unknown> {
    return this.#state.settings;
  }

  setSetting(key: string, value: unknown): void {
    this.#changeSettings(new Map(this.settings).set(key, value));
  }

  deleteSetting(key: string): void {
    const settings = new Map(this.settings);
    settings.delete(key);
    this.#changeSettings(settings);
  }

  replaceSettings(settings: ReadonlyMap<string, unknown>): void {
    this.#changeSettings(settings);
  }

  /** All named styles: Excel's, and people's own. */
  get cellStyles(): readonly NamedStyle[] {
    const own = this.#state.cellStyles;
    const names = builtInNames().filter((name) => !own.has(name));
    return [...names.flatMap((name) => this.cellStyle(name) ?? []), ...own.values()];
  }

  cellStyle(name: string): NamedStyle | undefined {
    return namedStyle(this.book, name);
  }

  /** Adds a style or changes one; cells that have it follow. */
  setCellStyle(style: NamedStyle): void {
    this.book.edit(() => {
      changeNamedStyle(this.book, style);
    });
  }

  /** People's own are gone, and cells that have them are plain; Excel's are refused. */
  deleteCellStyle(name: string): void {
    this.book.edit(() => {
      deleteNamedStyle(this.book, name);
    });
  }

  get properties(): DocumentProperties {
    return this.#state.properties;
  }

  setProperties(patch: Partial<DocumentProperties>): void {
    this.book.edit(() => {
      this.book.changeBook({ properties: { ...this.properties, ...patch } });
    });
  }

  /** While true, every change but selecting and activating is refused with AccessDenied. */
  get readOnly(): boolean {
    return this.book.readOnly;
  }

  set readOnly(readOnly: boolean) {
    this.book.readOnly = readOnly;
  }

  /** Excel's options for tables, which a person may switch off: rows written below one join it, its formulas fill them. */
  get autoCorrect(): { includesNewRows: boolean; fillsFormulas: boolean } {
    return this.book.autoCorrect;
  }

  /** In cells that are formatted as text, an apostrophe in front is a part of the text. */
  get keepsApostrophe(): boolean {
    return this.book.keepsApostrophe;
  }

  set keepsApostrophe(keeps: boolean) {
    this.book.keepsApostrophe = keeps;
  }

  /** Whether the order, names and number of sheets are protected. */
  get structureProtected(): boolean {
    return this.#state.structurePassword !== null;
  }

  protectStructure(password = ""): void {
    if (this.structureProtected) throw new DocumentRefusal("InvalidOperation", "The workbook is protected already.");
    this.book.edit(() => {
      this.book.changeBook({ structurePassword: password });
    });
  }

  unprotectStructure(password = ""): void {
    const known = this.#state.structurePassword;
    if (known === null) return;
    if (known !== "" && known !== password)
      throw new DocumentRefusal("InvalidArgument", "The password is another one.");
    this.book.edit(() => {
      this.book.changeBook({ structurePassword: null });
    });
  }

  // Calculation

  get calculationMode(): CalculationMode {
    return this.book.mode;
  }

  set calculationMode(mode: CalculationMode) {
    // What was entered before still counts as calculated.
    this.book.settle();
    this.book.mode = mode;
    if (mode !== "Manual") this.book.recalculate();
  }

  /** Recalculate: what changed. Full: everything. FullRebuild: everything, custom functions called again. */
  calculate(type: CalculationType = "Recalculate"): void {
    const { calculator } = this.book;
    if (type === "FullRebuild") {
      calculator.forgetAnswers();
      calculator.dependencies.rebuild(true);
    } else if (type === "Full") {
      calculator.dependencies.markAll();
    }
    calculator.dependencies.pending = true;
    this.book.recalculate();
  }

  /** The cells that the formulas of an area read, in their texts or through other formulas, too. */
  precedents(sheet: Sheet, area: Area, isDirect: boolean): { sheet: Sheet; area: Area }[] {
    return this.#traced(tracePrecedents(this.book.model, this.#modelOf(sheet), area, isDirect));
  }

  /** The cells whose formulas read an area. */
  dependents(sheet: Sheet, area: Area, isDirect: boolean): { sheet: Sheet; area: Area }[] {
    return this.#traced(traceDependents(this.book.model, this.#modelOf(sheet), area, isDirect));
  }

  #traced(places: readonly SheetArea[]): { sheet: Sheet; area: Area }[] {
    return places.map(({ sheet, area }) => ({ sheet: this.#sheetOf(sheet), area }));
  }

  /** Resolves when no cell waits for a custom function any more. */
  whenCalculated(): Promise<void> {
    this.book.settle();
    return this.book.calculator.whenIdle();
  }

  /** How many calls of custom functions have no answer yet. */
  get pendingCalls(): number {
    return this.book.calculator.pendingCalls;
  }

  /** Cells of circular references; they show 0. */
  get circularReferences(): readonly { sheetId: string; row: number; column: number }[] {
    this.book.settle();
    return this.book.calculator.circularReferences;
  }

  /** The add-in's functions; null when the add-in has gone: cells keep their last results until they recalculate. */
  setCustomFunctions(functions: CustomFunctions | null): void {
    this.book.calculator.setCustomFunctions(functions);
    if (!functions) return;
    const names = functions.names.map((name) => name.toUpperCase());
    for (const sheet of this.#state.sheets) {
      for (const [column, { formulas }] of sheet.columns.entries()) {
        for (let row = 0; row < formulas.length; row++) {
          const formula = formulas[row];
          if (!formula || !names.some((name) => formula.calls.has(name))) continue;
          this.book.calculator.dependencies.markCell(sheet, row, column);
        }
      }
    }
    this.book.recalculate();
  }

  /** What a worksheet function gives, called as from the active cell; #NAME? where there is none of this name. */
  callFunction(name: string, args: readonly FunctionArgument[]): Operand {
    this.book.settle();
    const { calculator, model } = this.book;
    const { activeRow: row, activeColumn: column } = this.selection;
    const sheet = this.#modelOf(this.activeSheet);
    const operands = args.map((argument) => {
      if ("isOmitted" in argument) return null;
      if ("value" in argument) return argument.value;
      const cells = model.sheet(argument.sheet.id);
      return cells ? calculator.reference(cells, argument.area) : cellError("#REF!");
    });
    const isOmitted = args.map((argument) => "isOmitted" in argument);
    return calculator.call(name, operands, isOmitted, { sheet, row, column });
  }

  /** The result of a formula as if it stood in this cell; the document does not change. Refuses what cannot be read. */
  evaluate(formula: string, sheet: Sheet, row = 0, column = 0): CellValue | CellValue[][] {
    this.book.settle();
    const model = this.book.model.sheet(sheet.id);
    if (!model) return cellError("#REF!");
    parseFormula(formula);
    return this.book.calculator.evaluate(formula, { sheet: model, row, column });
  }

  /** Which worksheet functions the calculator knows, upper case. */
  functionNames(): readonly string[] {
    return functionNames();
  }

  /** XML that people and programs keep in the file. */
  get xmlParts(): readonly XmlPart[] {
    return this.#state.xmlParts;
  }

  /** Gives the id of the new part. */
  addXmlPart(xml: string): string {
    const taken = new Set(this.xmlParts.map(({ id }) => id));
    let number = this.xmlParts.length + 1;
    while (taken.has(partId(number))) number++;
    this.book.edit(() => {
      this.book.changeBook({ xmlParts: [...this.xmlParts, { id: partId(number), xml }] });
    });
    return partId(number);
  }

  /** Replaces a part; null takes it out. */
  setXmlPart(id: string, xml: string | null): void {
    this.book.edit(() => {
      this.book.changeBook({
        xmlParts: this.xmlParts.flatMap((part) => (part.id !== id ? [part] : xml === null ? [] : [{ id, xml }])),
      });
    });
  }

  // Operations

  /** Calls the listener once an operation with all its events; gives the function that ends this. */
  onChange(listener: (events: readonly DocumentEvent[]) => void): () => void {
    return this.book.listen(listener);
  }

  /** One operation: its events arrive together after calculation, and it is one step of undo. Operations may nest. What was done before an error is thrown stays. */
  run<T>(source: Source, operation: () => T): T {
    return this.book.run(source, operation);
  }

  /** Whether anything was changed since it was opened, or last saved. */
  get isDirty(): boolean {
    return this.book.changes !== this.#savedAt && (this.canUndo || this.book.isChanging);
  }

  markSaved(): void {
    this.#savedAt = this.book.changes;
  }

  /** False where there is nothing to undo. Another author's change empties the list of steps. */
  undo(): boolean {
    return this.book.undo();
  }

  redo(): boolean {
    return this.book.redo();
  }

  get canUndo(): boolean {
    return this.book.canUndo;
  }

  get canRedo(): boolean {
    return this.book.canRedo;
  }

  /** Cheap: columns are shared until they change. */
  snapshot(): DocumentSnapshot {
    return { capture: this.book.capture() };
  }

  /** Goes back to a snapshot of this document; the steps of undo are forgotten. */
  restore({ capture }: DocumentSnapshot): void {
    this.book.restore(capture);
  }

  /** A text that is the same for two documents with the same content: cells, formulas, formats, tables, names, settings. Selection, ids and calculated results don't count. */
  fingerprint(): string {
    return fingerprint(this.book);
  }

  /** Ids for sheets and tables that a file brings; for reading files. */
  readonly newIds = {
    sheet: (): string => sheetId(++this.#lastSheet),
    table: (): string => tableId(++this.#lastTable),
  };

  /** Becomes what a file holds; for reading files. */
  take(read: TakenContent): void {
    const { activeSheet, mode, properties, lost, ...content } = read;
    const { model, calculator } = this.book;
    const selection = { sheetId: activeSheet.id, areas: [cellArea(0, 0)], activeRow: 0, activeColumn: 0 };
    model.state = { ...model.state, ...content, properties: { ...model.state.properties, ...properties }, selection };
    this.book.mode = mode;
    this.#lost = lost;
    calculator.dependencies.rebuild(false);
    this.book.calculateMissing();
    this.book.forgetHistory();
  }

  /** The same workbook as somebody else has it open; sheets and tables that are made there get ids from this number on. */
  duplicate(firstId: number): WorkbookDocument {
    const copy = new WorkbookDocument({ clock: this.book.clock, styles: this.book.model.styles });
    copy.name = this.name;
    copy.#lastSheet = firstId;
    copy.#lastTable = firstId;
    copy.takeOver(contentOf(this.book.capture()));
    return copy;
  }

  /** Becomes what it and co-authors' copies have been merged into. */
  takeOver({ book, sheets, tables }: Content): void {
    const { model } = this.book;
    const before = new Map(model.state.sheets.map((sheet) => [sheet.id, sheet]));
    const tablesBefore = new Map(model.state.tables.map((table) => [table.id, table]));
    const held = [...sheets].map(([id, content]) => ({
      sheet: before.get(id) ?? new SheetModel(id, content.state),
      ...content,
    }));
    const heldTables = [...tables].map(([id, state]) => ({ table: tablesBefore.get(id) ?? { id, state }, state }));
    const [first] = held;
    if (!first) throw new Error("A document always has a sheet.");
    const selection = sheets.has(this.selection.sheetId)
      ? this.selection
      : { sheetId: first.sheet.id, areas: [cellArea(0, 0)], activeRow: 0, activeColumn: 0 };
    const changed = held.filter(({ sheet, columns, state }) => {
      const same = sheet.state === state && sheet.columns.length === columns.length;
      return !before.has(sheet.id) || !same || columns.some((column, at) => column !== sheet.columns[at]);
    });
    const state = {
      ...book,
      sheets: held.map(({ sheet }) => sheet),
      tables: heldTables.map(({ table }) => table),
      selection,
    };
    this.book.takeOver(
      { state, sheets: held, tables: heldTables },
      changed.map(({ sheet }) => sheet.id),
    );
  }

  get #state(): Book["model"]["state"] {
    return this.book.model.state;
  }

  get #firstSheet(): Sheet {
    const [first] = this.sheets;
    if (!first) throw new Error("A document always has a sheet.");
    return first;
  }

  #sheetOf(model: SheetModel): Sheet {
    let sheet = this.#sheets.get(model);
    if (!sheet) {
      sheet = new Sheet(this.book, model);
      this.#sheets.set(model, sheet);
    }
    return sheet;
  }

  #tableOf(model: TableModel): Table {
    let table = this.#tables.get(model);
    if (!table) {
      table = new Table(this.book, model);
      this.#tables.set(model, table);
    }
    return table;
  }

  #modelOf(sheet: Sheet): SheetModel {
    const model = this.book.model.sheet(sheet.id);
    if (!model) throw new DocumentRefusal("ItemNotFound", `Sheet "${sheet.name}" no longer exists.`);
    return model;
  }

  #freeSheetName(name: string | undefined, stem: string): string {
    const taken = this.#state.sheets.map(({ state }) => state.name);
    if (name === undefined) return numberedName(stem, taken, taken.length + 1);
    requireSheetName(name, taken);
    return name;
  }

  #copyName(name: string): string {
    const taken = new Set(this.#state.sheets.map(({ state }) => state.name.toUpperCase()));
    const stem = name.replace(/ \(\d+\)$/, "");
    let number = 2;
    const copyOf = (): string => `${stem.slice(0, 31 - String(number).length - 3)} (${String(number)})`;
    while (taken.has(copyOf().toUpperCase())) number++;
    return copyOf();
  }

  #namesWithout(name: string, onSheetId: string | null): DefinedName[] {
    const wanted = name.toUpperCase();
    return this.names.filter((other) => other.name.toUpperCase() !== wanted || other.sheetId !== onSheetId);
  }

  #changeSettings(settings: ReadonlyMap<string, unknown>): void {
    this.book.edit(() => {
      this.book.changeBook({ settings });
      this.book.emit({ type: "settingsChanged" });
    });
  }
}

function sheetId(number: number): string {
  return `{00000000-${number.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-000000000000}`;
}

function tableId(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`;
}

function newProperties(now: Date): DocumentProperties {
  return {
    ...{ title: "", subject: "", author: "", company: "", category: "", keywords: "", comments: "", manager: "" },
    ...{ lastAuthor: "", createdAt: now.toISOString(), custom: new Map() },
  };
}
