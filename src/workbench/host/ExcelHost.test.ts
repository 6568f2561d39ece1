import { parseAddress } from "../document/address";
import { openExcel } from "../frame/inProcess";
import type { OpenExcel } from "../frame/inProcess";

let excel: OpenExcel;

beforeEach(() => {
  excel = openExcel();
});

afterEach(() => {
  expect(excel.host.defects).toEqual([]);
  excel.close();
});

const write = (address: string, value: unknown): Promise<void> =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
    await context.sync();
  });

const read = (address: string): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe("faults", () => {
  test("while a cell is edited a batch is refused", async () => {
    excel.host.faults.editMode = true;
    await expect(write("A1", 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    await expect(read("A1")).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    excel.host.faults.editMode = false;
    expect(await read("A1")).toBe("");
  });

  test("an add-in that is ready to wait is served once the cell is left", async () => {
    excel.host.faults.editMode = true;
    let done = false;
    const waiting = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[5]];
      await context.sync();
      done = true;
    });
    await pause();
    expect(done).toBe(false);
    excel.host.faults.editMode = false;
    await waiting;
    expect(await read("A1")).toBe(5);
  });

  test("a host that hangs answers nothing until it is released, and then does what it was asked", async () => {
    excel.host.faults.hang = true;
    let answered = false;
    const waiting = write("A1", 7).then(() => (answered = true));
    await pause();
    expect(answered).toBe(false);
    expect(excel.document.activeSheet.value(0, 0)).toBeNull();
    excel.host.faults.hang = false;
    await waiting;
    expect(excel.document.activeSheet.value(0, 0)).toBe(7);
  });

  test.each([1, 2, 3])("a refusal of change %i leaves the changes before it", async (nth) => {
    excel.host.faults.refusal = { nth, code: "GeneralException" };
    const attempt = excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const [row, value] of ["a", "b", "c"].entries()) sheet.getCell(row, 0).values = [[value]];
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "GeneralException" });
    const written = excel.document.activeSheet.values(parseAddress("A1:A3")).flat();
    expect(written).toEqual(["a", "b", "c"].map((value, row) => (row < nth - 1 ? value : null)));
    expect(excel.host.faults.refusal).toBeNull();
  });

  test("a refusal that is further away than a write has changes stays planned", async () => {
    excel.host.faults.refusal = { nth: 3 };
    await write("A1", 1);
    await write("A2", 2);
    expect(excel.host.faults.refusal).toEqual({ nth: 3 });
    await expect(write("A3", 3)).rejects.toMatchObject({ code: "GeneralException" });
  });

  test("someone else's edit comes between a reading and the writing after it, once", async () => {
    excel.host.faults.meanwhile = (document) => document.activeSheet.enter(0, 0, "theirs");
    await write("B1", 1);
    expect(await read("A1")).toBe("");
    await write("B1", 2);
    expect(await read("A1")).toBe("theirs");
    await write("A1", "mine");
    expect(await read("A1")).toBe("mine");
  });

  test("a read-only workbook is read, and refuses to be written", async () => {
    await write("A1", 1);
    excel.host.faults.readOnly = true;
    expect(await read("A1")).toBe(1);
    await expect(write("A1", 2)).rejects.toMatchObject({ code: "AccessDenied" });
    const readOnly = await excel.Excel.run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      return context.workbook.readOnly;
    });
    expect(readOnly).toBe(true);
  });

  test("a batch over the size is done, and its answer comes only once the fault is off", async () => {
    excel.host.faults.unansweredFrom = 10;
    await write("A1", "small");
    let answered = false;
    const waiting = excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let row = 0; row < 10; row++) sheet.getCell(row, 1).values = [[row]];
      await context.sync();
      answered = true;
    });
    await pause();
    expect(answered).toBe(false);
    expect(excel.document.activeSheet.value(4, 1)).toBe(4);
    excel.host.faults.unansweredFrom = null;
    await waiting;
  });

  describe("in a table with a calculated column", () => {
    const below = () => excel.document.activeSheet.formulas(parseAddress("A3:B3"))[0];
    const rows = () => excel.document.table("Stock")?.rowCount;

    beforeEach(() => {
      const sheet = excel.document.activeSheet;
      sheet.write(parseAddress("A1:B2"), [
        ["Qty", "Twice"],
        [1, ""],
      ]);
      excel.document.addTable(sheet, parseAddress("A1:B2"), true, "Stock");
      sheet.enter(1, 1, "=[@Qty]*2");
    });

    test("a row written below joins it and is calculated", async () => {
      await write("A3", 7);
      expect([rows(), below()]).toEqual([2, [7, "=[@Qty]*2"]]);
    });

    test("a row written below stays outside where a person has switched that off", async () => {
      excel.host.faults.rowsStayOutside = true;
      await write("A3", 7);
      expect([rows(), below()]).toEqual([1, [7, ""]]);
    });

    test("rows come without formulas where a person has switched that off, be they written, added or resized", async () => {
      excel.host.faults.formulasStayOut = true;
      await write("A3", 7);
      expect([rows(), below()]).toEqual([2, [7, ""]]);
      await excel.Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Stock");
        table.rows.add(undefined, [[8, null]] as never);
        table.resize("A1:B6");
        await context.sync();
      });
      expect(excel.document.activeSheet.formulas(parseAddress("B3:B6")).flat()).toEqual(["", "", "", ""]);
      excel.host.faults.formulasStayOut = false;
      await write("A7", 9);
      expect(excel.document.activeSheet.formula(6, 1)).toBe("=[@Qty]*2");
    });

    test("a header row that is switched off is no range to read, and comes back with its names", async () => {
      const headers = () =>
        excel.Excel.run(async (context) => {
          const range = context.workbook.tables.getItem("Stock").getHeaderRowRange().load("values");
          await context.sync();
          return range.values;
        });
      excel.document.table("Stock")?.set({ showHeaders: false });
      await expect(headers()).rejects.toMatchObject({ name: "RichApi.Error" });
      excel.document.table("Stock")?.set({ showHeaders: true });
      expect(await headers()).toEqual([["Qty", "Twice"]]);
    });
  });

  test("another instance of the add-in finds none of the settings, and the first finds them again", async () => {
    const names = () =>
      excel.Excel.run(async (context) => {
        const settings = context.workbook.settings.load("items/key");
        await context.sync();
        return settings.items.map(({ key }) => key);
      });
    excel.document.setSetting("setUp", true);
    excel.host.faults.otherInstance = true;
    expect(await names()).toEqual([]);
    excel.document.setSetting("seen", true);
    excel.host.faults.otherInstance = false;
    expect(await names()).toEqual(["setUp"]);
    excel.host.faults.otherInstance = true;
    expect(await names()).toEqual(["seen"]);
  });

  test("a sheet is protected as long as the fault stands", async () => {
    excel.host.faults.protectedSheet = "Sheet1";
    await expect(write("A1", 1)).rejects.toMatchObject({ code: "AccessDenied" });
    excel.host.faults.protectedSheet = null;
    await write("A1", 1);
    expect(await read("A1")).toBe(1);
  });
});

describe("traffic", () => {
  test("an action of one reading and one writing is two batches", async () => {
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.load("values");
      await context.sync();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await pause();
    const { reads, writes, batches, requestBytes, responseBytes } = excel.host.traffic;
    expect([reads, writes, batches]).toEqual([1, 1, 2]);
    expect(requestBytes).toBeGreaterThan(200);
    expect(responseBytes).toBeGreaterThan(50);
    excel.host.traffic.reset();
    expect(excel.host.traffic.batches).toBe(0);
  });
});

test("a workbook is no longer changed once an add-in has saved it", async () => {
  const states = await excel.Excel.run(async ({ workbook }) => {
    const read = async (): Promise<boolean> => {
      workbook.load("isDirty");
      await workbook.context.sync();
      return workbook.isDirty;
    };
    const cell = workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.values = [[1]];
    const changed = await read();
    workbook.save("Save");
    const saved = await read();
    cell.values = [[2]];
    return [changed, saved, await read()];
  });
  expect(states).toEqual([true, false, true]);
});

describe("strictness", () => {
  test("a member that is not served is refused and counted, and what was done before it stays", async () => {
    const attempt = excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [[1]];
      range.getImage();
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ApiNotFound" });
    expect([...excel.host.unserved]).toEqual([["Range.getImage", 1]]);
    expect(excel.document.activeSheet.value(0, 0)).toBe(1);
  });

  test("a property that is not served is counted when it is loaded, and refused when it is read", async () => {
    const attempt = excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("linkedDataTypeState");
      await context.sync();
      return range.linkedDataTypeState;
    });
    await expect(attempt).rejects.toMatchObject({ code: "PropertyNotLoaded" });
    expect([...excel.host.unserved]).toEqual([["Range.linkedDataTypeState", 1]]);
  });

  test.each(["", "[]", '{"Actions":1}', '{"Actions":[{"Id":1}]}'])(
    "a request of a wrong shape is refused: %s",
    async (text) => {
      const answer: unknown = JSON.parse(await excel.host.execute(text));
      expect(answer).toMatchObject({ Error: { Code: "InvalidRequest" } });
    },
  );

  test("an error says which action it was", async () => {
    const attempt = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });
});

describe("events", () => {
  test("another author's change is told as remote, a person's as local, and neither as the add-in's", async () => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      await context.sync();
    });
    const { document } = excel;
    document.run("remote", () => document.activeSheet.enter(0, 0, "theirs"));
    document.run("local", () => document.activeSheet.enter(1, 0, "typed"));
    await pause();
    expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ["A1", "Remote", "Unknown"],
      ["A2", "Local", "Unknown"],
    ]);
  });

  test("undo is told, because any cell may have changed", async () => {
    const { document } = excel;
    document.run("local", () => document.activeSheet.enter(0, 0, "typed"));
    const heard: string[] = [];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B1").values = [["kept"]];
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    document.undo();
    await pause();
    expect(heard.length).toBeGreaterThan(0);
  });

  test("a pane that has gone hears nothing, and its objects are forgotten", async () => {
    const heard: unknown[] = [];
    const range = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      const tracked = sheet.getRange("A1");
      tracked.track();
      await context.sync();
      return tracked;
    });
    excel.host.forgetPane();
    excel.document.run("local", () => excel.document.activeSheet.enter(0, 0, "typed"));
    await pause();
    expect(heard).toEqual([]);
    range.load("values");
    await expect(range.context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("a range that is tracked follows the rows that another author inserts, and is refused once they are deleted", async () => {
  const { document } = excel;
  const range = await excel.Excel.run(async (context) => {
    const tracked = context.workbook.worksheets.getItem("Sheet1").getRange("A5");
    tracked.track();
    await context.sync();
    return tracked;
  });
  document.run("remote", () => document.activeSheet.insertCells(parseAddress("2:3"), "Down"));
  range.load("address");
  await range.context.sync();
  expect(range.address).toBe("Sheet1!A7");
  document.run("remote", () => document.activeSheet.deleteCells(parseAddress("7:7"), "Up"));
  range.load("address");
  await expect(range.context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
});

test("what an add-in writes in one batch is one step of undo", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [["Name", "Age"]];
    sheet.tables.add("A1:B2", true).name = "People";
    sheet.getRange("A2:B2").values = [["Ann", 1]];
    await context.sync();
  });
  expect(excel.document.undo()).toBe(true);
  expect(excel.document.tables()).toEqual([]);
  expect(excel.document.activeSheet.usedArea(true)).toBeUndefined();
});
