import { ok, refuse, type Result } from "../domain/result";
import { inExcel, sync } from "./run";
import { protectedWorkbook, readOnlyWorkbook } from "../workbook/refusals";

/** Goes to cells of a sheet; a hidden one is shown. */
export const goTo = (name: string, address: string): Promise<Result<void>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await sync(context);
    if (sheet.isNullObject) return refuse(`The sheet ${name} is no longer there. Look again.`);
    sheet.visibility = "Visible";
    sheet.activate();
    sheet.getRange(address).select();
    await sync(context);
    return ok(undefined);
  });

export const hideSheet = (name: string): Promise<Result<void>> =>
  inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    const sheets = workbook.worksheets;
    sheets.load("items/name,items/visibility");
    await sync(context);
    if (workbook.readOnly) return refuse(readOnlyWorkbook);
    if (workbook.protection.protected) return refuse(protectedWorkbook);
    const sheet = sheets.items.find((each) => each.name === name);
    if (!sheet) return refuse(`The sheet ${name} is no longer there. Look again.`);
    if (!sheets.items.some((each) => each !== sheet && each.visibility === "Visible"))
      return refuse(`${name} is the only sheet that can be seen. Show another one first.`);
    sheet.visibility = "Hidden";
    await sync(context);
    return ok(undefined);
  });
