import { duties } from "../app/duties";
import { features } from "../app/features";
import { defineTable } from "../tables/defineTable";
import { text } from "../tables/kinds";
import { standing, tablesOf, type Feature } from "./feature";

const tableNamed = (name: string) =>
  defineTable({
    name,
    sheet: name,
    help: "",
    tabColor: "#000000",
    key: "key",
    version: 1,
    columns: { key: text({ header: "Key", help: "" }) },
  });
const duty = (id: string, tables: Feature["tables"], more: Partial<Feature> = {}): Feature => ({
  id,
  title: id,
  group: "supply",
  purpose: "",
  tables,
  pages: [],
  ...more,
});

const people = tableNamed("People");
const trips = tableNamed("Trips");
const claims = tableNamed("Claims");
const home = duty("home", [], { always: true });
const travel = duty("travel", [people, trips]);
const expenses = duty("expenses", [people, claims]);
const decisions = duty("decisions", [people]);
const all = [home, travel, expenses, decisions];

const ids = (present: readonly string[]) => standing(all, new Set(present)).map(({ id }) => id);

test("a new workbook shows every duty that it could have", () => {
  expect(ids([])).toEqual(["home", "travel", "expenses", "decisions"]);
});

test("a duty that was left out is not shown because it shares a table with one that stands", () => {
  expect(ids(["People", "Claims"])).toEqual(["home", "expenses", "decisions"]);
});

test("a duty that has only shared tables stands where all of them do", () => {
  expect(ids(["Trips"])).toEqual(["home", "travel"]);
});

test("a shared table is named once", () => {
  expect(tablesOf(all)).toEqual([people, trips, claims]);
});

test("the frame leads to the duties whose tables come later, each in its place", () => {
  expect(features.map(({ id, pages }) => [id, pages])).toEqual(duties.map(({ id, pages }) => [id, pages]));
});
