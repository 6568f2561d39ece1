/** Something that we hold true of Excel, tried in the client's own API. */
export interface Fact {
  readonly name: string;
  /** We have it from no documentation and no report: it is how we understand Excel. */
  readonly assumed?: true;
  /** Where it holds only on some platforms, or while the person has some option on: a broken fact need not be wrong then. */
  readonly depends?: string;
  /** Rejects when it is not so. */
  run(excel: typeof Excel): Promise<void>;
}

/** Where a fact is tried: a new sheet, which is deleted afterwards. */
export interface Bench {
  readonly excel: typeof Excel;
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** The sheet's name. */
  readonly name: string;
}

export function fact(name: string, attempt: (bench: Bench) => Promise<void>): Fact {
  return { name, run: (excel) => onOwnSheet(excel, attempt) };
}

export function assumed(name: string, attempt: (bench: Bench) => Promise<void>): Fact {
  return { ...fact(name, attempt), assumed: true };
}

/** A fact that holds on the web, say, or with the options that Excel comes with. */
export const depending = (depends: string, known: Fact): Fact => ({ ...known, depends });

/** Fails unless both say the same as JSON. */
export function same(actual: unknown, expected: unknown, what = "It"): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what} is ${found}, not ${wanted}.`);
}

/** Fails unless Excel refuses; with this code, where one is given. */
export async function refused(attempt: Promise<unknown>, code?: string): Promise<void> {
  const answer = await attempt.then(
    () => undefined,
    (problem: unknown) => codeOf(problem),
  );
  if (answer === undefined) throw new Error(`Excel did not refuse${code === undefined ? "" : ` with ${code}`}.`);
  if (code !== undefined && answer !== code) throw new Error(`Excel refused with ${answer}, not with ${code}.`);
}

/** Waits until something is so, for at most three seconds. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${what} did not happen within three seconds.`);
}

/** A table on the fact's sheet, filled with the rows, the first of which are its headers. */
export function tableOf(sheet: Excel.Worksheet, name: string, rows: readonly (readonly unknown[])[]): Excel.Table {
  const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
  range.values = rows.map((row) => [...row]);
  const table = sheet.tables.add(range, true);
  table.name = name;
  return table;
}

let lastSheet = 0;

async function onOwnSheet(excel: typeof Excel, attempt: (bench: Bench) => Promise<void>): Promise<void> {
  const name = `Contract ${String(++lastSheet)} ${Date.now().toString(36)}`;
  try {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      await context.sync();
      await attempt({ excel, context, sheet, name });
    });
  } finally {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("protection/protected");
      await context.sync();
      if (sheet.isNullObject) return;
      if (sheet.protection.protected) sheet.protection.unprotect();
      sheet.delete();
      await context.sync();
    });
  }
}

function codeOf(problem: unknown): string {
  // An error of the client has a code; any other thrown thing is a fault of the fact itself.
  const { code } = (typeof problem === "object" && problem !== null ? problem : {}) as { code?: unknown };
  if (typeof code === "string") return code;
  throw problem;
}
