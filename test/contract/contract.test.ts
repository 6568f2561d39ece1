import { contract } from "../../src/workbench/contract/facts";
import { openExcel } from "../../src/workbench/frame/inProcess";
import type { OpenExcel } from "../../src/workbench/frame/inProcess";

describe.each(contract)("$subject", ({ facts }) => {
  let excel: OpenExcel;

  beforeAll(() => {
    excel = openExcel();
  });

  afterAll(() => {
    expect(excel.host.defects).toEqual([]);
    // A fact loads what Excel does not know either.
    expect([...excel.host.unserved.keys()].filter((name) => name !== "Worksheet.noPropertiesNeeded")).toEqual([]);
    expect(excel.document.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    excel.close();
  });

  test.each(facts)("$name", async (fact) => {
    await fact.run(excel.Excel);
  });
});
