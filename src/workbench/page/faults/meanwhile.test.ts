import { WorkbookDocument } from "../../document/WorkbookDocument";
import { applyRemoteEdit, remoteEdit } from "./meanwhile";

function orders(): WorkbookDocument {
  const document = new WorkbookDocument();
  const sheet = document.activeSheet;
  document.run("local", () => {
    sheet.write({ row: 0, column: 0, rows: 2, columns: 4 }, [
      ["Order", "Vendor", "Quantity", "Double"],
      ["PO-1", "Northwind", 12, "=C2*2"],
    ]);
    document.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 4 }, true, "Orders");
  });
  return document;
}

test.each([
  ["the cell that is selected, where it can be", 2, 2, 13],
  ["not the key: the cell beside it", 0, 1, "Northwind (edited by someone else)"],
  ["not a formula: the first cell after the key", 3, 1, "Northwind (edited by someone else)"],
])("someone else edits %s", (_name, selected, column, input) => {
  const document = orders();
  document.select(document.activeSheet, [{ row: 1, column: selected, rows: 1, columns: 1 }]);
  const edit = remoteEdit(document);
  expect(edit).toMatchObject({ row: 1, column, input });
  if (edit) document.run("remote", () => applyRemoteEdit(document, edit));
  expect(document.activeSheet.value(1, column)).toBe(input);
});
