import { defineTable } from "./defineTable";
import { text } from "./kinds";
import { tableFromRows } from "./tableFromRows";
import { tablesAfter } from "./tablesAfter";
import { insert } from "./change";
import { TableSet } from "./tableSet";

const named = (name: string) =>
  defineTable({
    name,
    sheet: name,
    help: "",
    tabColor: "#107C41",
    key: "code",
    version: 1,
    columns: { code: text({ header: "Code", help: "" }) },
  });
const Parts = named("Parts");
const Bins = named("Bins");
const Racks = named("Racks");
const tables = new TableSet([tableFromRows(Parts, [{ code: "A" }]), tableFromRows(Bins, [{ code: "B" }])], [Racks]);
const undeclared = (table: string) => `${table} is read without being declared. Add it to reads.`;

test("a table that was asked for and is not in the workbook is without rows", () => {
  expect(tables.rows(Racks)).toEqual([]);
  expect(tables.find(Racks, "R")).toBeUndefined();
});

test("a table that was not asked for can't be read in any way", () => {
  const parts = tables.limitedTo([Parts]);
  expect(parts.rows(Parts)).toEqual([{ code: "A" }]);
  expect(() => parts.rows(Bins)).toThrow(undeclared("Bins"));
  expect(() => parts.find(Racks, "R")).toThrow(undeclared("Racks"));
  expect(() => parts.groupBy(Bins, ({ code }) => code)).toThrow(undeclared("Bins"));
  expect(() => parts.read(Bins)).toThrow(undeclared("Bins"));
});

test("what changes does not widen what may be read", () => {
  const parts = tables.limitedTo([Parts]);
  const after = tablesAfter(parts, [insert(Parts, { code: "C" })]);
  expect(after.rows(Parts)).toEqual([{ code: "A" }, { code: "C" }]);
  expect(() => after.rows(Bins)).toThrow(undeclared("Bins"));
  expect(() => tablesAfter(parts, [insert(Bins, { code: "C" })])).toThrow(undeclared("Bins"));
  expect(tablesAfter(tables, []).rows(Racks)).toEqual([]);
});
