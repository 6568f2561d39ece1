import { formatSheetAddress } from "../address";
import { CellError, cellError } from "../cellValue";
import type { CellValue } from "../cellValue";
import type { CustomAnswer, CustomCall, CustomFunctions } from "../customFunctions";
import type { SheetModel } from "../model";
import { gridOfRows, gridRows, isGrid, lift, toGrid, toScalar } from "./grid";
import type { Operand } from "./grid";
import { Reference } from "./Reference";
import type { Place } from "./resolve";

interface Call {
  readonly key: string;
  readonly request: Omit<CustomCall, "signal">;
  readonly abort: AbortController;
  sent: boolean;
  answer: Operand | undefined;
  /** Asked for again by the cell's latest calculation. */
  wanted: boolean;
}

/** The calls of an add-in's functions: one for each cell and arguments, sent after a calculation, answered later. */
export class CustomCalls {
  #functions: CustomFunctions | null = null;
  #names = new Set<string>();
  /** By sheet, row and column of the formula. */
  readonly #calls = new Map<string, Call[]>();
  readonly #unsent: Call[] = [];
  #open = 0;
  #waiting: (() => void)[] = [];
  #answered: Place[] = [];

  constructor(
    /** Cells have got their answers and have to be calculated again. */
    private readonly onAnswers: (cells: readonly Place[]) => void,
  ) {}

  get open(): number {
    return this.#open;
  }

  knows(name: string): boolean {
    return this.#names.has(name);
  }

  setFunctions(functions: CustomFunctions | null): void {
    this.#functions = functions;
    this.#names = new Set(functions?.names.map((name) => name.toUpperCase()));
    this.forgetAll();
  }

  /** A cell's calculation begins: calls that it does not ask for again are given up at its end. */
  begin(place: Place): void {
    for (const call of this.#calls.get(cellKey(place)) ?? []) call.wanted = false;
  }

  end(place: Place): void {
    const key = cellKey(place);
    const calls = this.#calls.get(key);
    if (!calls?.some((call) => !call.wanted)) return;
    this.#keep(
      key,
      calls.filter((call) => call.wanted || !this.#giveUp(call)),
    );
  }

  /** The formula has left the cell. */
  forget(sheet: SheetModel, row: number, column: number): void {
    const key = cellKey({ sheet, row, column });
    for (const call of this.#calls.get(key) ?? []) this.#giveUp(call);
    this.#calls.delete(key);
  }

  /** Gives up what has no answer yet; cells that still want one ask again. */
  giveUpOpen(): void {
    for (const [key, calls] of this.#calls) {
      this.#keep(
        key,
        calls.filter((call) => call.answer !== undefined || !this.#giveUp(call)),
      );
    }
    this.#settled();
  }

  /** Every call is given up, every answer forgotten. */
  forgetAll(): void {
    for (const calls of this.#calls.values()) for (const call of calls) this.#giveUp(call);
    this.#calls.clear();
    this.#settled();
  }

  /** The function's answer: for arguments that take single values, one for each value of a range. */
  call(name: string, args: readonly Operand[], place: Place): Operand {
    const isMany = (arg: Operand): boolean => isGrid(arg) && arg.rows * arg.columns > 1;
    const takesRows = args.map((arg, at) => this.#functions?.takesRows?.(name, at) ?? isMany(arg));
    const lifted = args.filter((arg, at) => !takesRows[at] && isMany(arg));
    if (lifted.length === 0) return this.#callOnce(name, args, takesRows, place);
    return lift(
      args.map((arg, at) => (takesRows[at] ? null : arg)),
      (values) => {
        const own = args.map((arg, at) => (takesRows[at] ? arg : (values[at] ?? null)));
        return toScalar(this.#callOnce(name, own, takesRows, place));
      },
    );
  }

  #callOnce(name: string, args: readonly Operand[], takesRows: readonly boolean[], place: Place): Operand {
    const plain = args.map((arg, at) => (takesRows[at] ? gridRows(toGrid(arg)) : toScalar(arg)));
    // Nothing can be asked of the add-in before what it is asked with is there.
    const busy = plain.flat(2).find((value) => value instanceof CellError && value.code === "#BUSY!");
    if (busy instanceof CellError) return busy;
    const key = JSON.stringify([name, plain]);
    const cell = cellKey(place);
    const calls = this.#calls.get(cell) ?? [];
    let call = calls.find((earlier) => earlier.key === key);
    if (!call) {
      call = newCall(key, name, plain, args, place);
      this.#calls.set(cell, [...calls, call]);
      this.#unsent.push(call);
      this.#open++;
    }
    call.wanted = true;
    return call.answer ?? cellError("#BUSY!");
  }

  /** Sends what the calculation has asked for. */
  send(sheetOf: (id: string) => SheetModel | undefined): void {
    const functions = this.#functions;
    for (const call of this.#unsent.splice(0)) {
      if (call.abort.signal.aborted || !functions) continue;
      call.sent = true;
      functions.invoke({ ...call.request, signal: call.abort.signal }).then(
        (answer) => {
          this.#take(call, toOperand(answer), sheetOf);
        },
        (problem: unknown) => {
          const reason = problem instanceof Error ? problem.message : String(problem);
          this.#take(call, cellError("#VALUE!", reason), sheetOf);
        },
      );
    }
  }

  whenIdle(): Promise<void> {
    return this.#open === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#waiting.push(resolve);
        });
  }

  #take(call: Call, answer: Operand, sheetOf: (id: string) => SheetModel | undefined): void {
    if (call.abort.signal.aborted) return;
    call.answer = answer;
    this.#open--;
    const { sheetId, row, column } = call.request;
    const sheet = sheetOf(sheetId);
    // Answers that come in one turn are taken into one calculation.
    if (this.#answered.length === 0)
      queueMicrotask(() => {
        this.#deliver();
      });
    if (sheet) this.#answered.push({ sheet, row, column });
  }

  #deliver(): void {
    const cells = this.#answered;
    this.#answered = [];
    this.onAnswers(cells);
    this.#settled();
  }

  #settled(): void {
    if (this.#open > 0 || this.#answered.length > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #giveUp(call: Call): boolean {
    if (call.answer === undefined && !call.abort.signal.aborted) {
      call.abort.abort();
      this.#open--;
    }
    return true;
  }

  #keep(key: string, calls: Call[]): void {
    if (calls.length > 0) this.#calls.set(key, calls);
    else this.#calls.delete(key);
  }
}

function newCall(key: string, name: string, plain: CustomCall["args"], args: readonly Operand[], place: Place): Call {
  const { sheet, row, column } = place;
  const address = formatSheetAddress(sheet.state.name, { row, column, rows: 1, columns: 1 });
  const argumentAddresses = args.map((arg) =>
    arg instanceof Reference ? formatSheetAddress(arg.sheet.state.name, arg.whole) : null,
  );
  const request = { name, args: plain, sheetId: sheet.id, row, column, address, argumentAddresses };
  return { key, request, abort: new AbortController(), sent: false, answer: undefined, wanted: true };
}

function toOperand(answer: CustomAnswer): Operand {
  if (!Array.isArray(answer)) return answer as CellValue; // what is no array is a value
  const rows: readonly (readonly (CellValue | CellError)[])[] = answer;
  if (rows.length === 0 || (rows[0]?.length ?? 0) === 0)
    return cellError("#CALC!", "The function gave an empty array.");
  return gridOfRows(rows);
}

function cellKey({ sheet, row, column }: Place): string {
  return `${sheet.id}|${String(row)}|${String(column)}`;
}
