import { officeWorkbook } from "../../src/excel/officeWorkbook";
import { openStockroom } from "./openStockroom";
import { Parts, stockroomTables } from "./stockroom";

test("changes are heard also where someone typed into a cell when the pane opened", async () => {
  const room = await openStockroom();
  let hear: (names: readonly string[]) => void = () => undefined;
  const told = (): Promise<readonly string[]> =>
    new Promise((resolve) => {
      hear = resolve;
    });

  room.host.faults.editMode = true;
  const first = told();
  await officeWorkbook(stockroomTables).watch(
    (names) => {
      hear(names);
    },
    () => undefined,
  );
  room.host.faults.editMode = false;
  // What happened meanwhile is not known.
  expect(await first).toEqual(stockroomTables.map(({ name }) => name));

  const next = told();
  room.edit(Parts, (sheet, table) => sheet.write({ ...table.bodyArea, column: 1, rows: 1, columns: 1 }, "Bolt M8"));
  expect(await next).toContain(Parts.name);
});
