import { readClientModel } from "./clientModel";
import { readApiSets } from "./apiSets";
import { coverageOf, servedMembers } from "./coverageOf";
import { requirementSets } from "./requirementSets";

const { classes, unknown } = coverageOf(readClientModel());

test("the host serves nothing that the client could not ask for", () => {
  expect(unknown).toEqual([]);
});

test.each([
  "Table",
  "TableColumn",
  "TableRow",
  "NamedItem",
  "DataValidation",
  "WorksheetFreezePanes",
  "PageLayout",
  "Style",
])("all members of %s are served", (name) => {
  const one = classes.find((other) => other.name === name);
  expect(one?.served).toBe(one?.members);
  expect(one?.members).toBeGreaterThan(3);
});

test("nothing newer than the requirement set that the host announces is served", () => {
  const sets = readApiSets();
  const newest = Number(requirementSets.ExcelApi.split(".")[1]);
  const isServed = (set: string): boolean => {
    const [, family, minor] = /^(\w+) 1\.(\d+)$/.exec(set) ?? [];
    return family === "ExcelApi" && Number(minor) <= newest;
  };
  const known = servedMembers().filter((member) => sets.has(member));
  expect(known.length).toBeGreaterThan(500);
  // These two are named only to be refused.
  const refused = ["TableRowCollection.deleteRows", "TableRowCollection.deleteRowsAt"];
  expect(known.filter((member) => !isServed(sets.get(member) ?? ""))).toEqual(refused);
});
