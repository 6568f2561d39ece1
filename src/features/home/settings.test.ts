import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { readTable } from "../../tables/readTable";
import { TableSet } from "../../tables/tableSet";
import { dataTodo, settingProblems } from "./dataTodo";
import { companySettings, settingFormula, Settings, settings } from "../../model/company/settings";

const holding = (name: string, value: string | number) => tablesOf([rowsOf(Settings, { name, value })]);

test("an empty workbook has the usual settings", () => {
  expect(companySettings(tablesOf([]))).toEqual({
    company: "My company",
    address: "",
    currency: "EUR",
    serviceLevel: 0.95,
    approvalLimit: 500,
    calendar: "Office hours",
    timeZone: "UTC",
    overTolerance: 0.05,
    underTolerance: 0,
    historyDays: 365,
    reviewDays: 7,
    rateDays: 31,
    leadDays: 14,
  });
});

test.each<[string, string | number, string, string | number]>([
  ["Currency", "usd", "currency", "USD"],
  ["Service level", 0.99, "serviceLevel", 0.99],
  ["Approval limit", 0, "approvalLimit", 0],
  ["Over tolerance", 0.1, "overTolerance", 0.1],
  ["Days of history", 90, "historyDays", 90],
])("%s of %p holds", (name, value, field, expected) => {
  expect(companySettings(holding(name, value))).toMatchObject({ [field]: expected });
  expect(settingProblems(holding(name, value))).toEqual([]);
});

test.each<[string, string | number, string]>([
  ["Currency", "dollars", 'Currency must be three letters such as EUR; it holds "dollars", so EUR holds.'],
  ["Service level", 1, 'Service level must be a share above 0% and below 100%; it holds "1", so 0.95 holds.'],
  ["Service level", "high", 'Service level must be a share above 0% and below 100%; it holds "high", so 0.95 holds.'],
  ["Approval limit", -1, 'Approval limit must be an amount from 0; it holds "-1", so 500 holds.'],
  [
    "Lead days",
    4006381333931,
    'Lead days must be a whole number of days, at most 36,525; it holds "4006381333931", so 14 holds.',
  ],
  ["Review days", 2.5, 'Review days must be a whole number of days, at most 36,525; it holds "2.5", so 7 holds.'],
])("%s can't be %p: the usual value holds, and Home says so", (name, value, sentence) => {
  const tables = holding(name, value);
  expect(companySettings(tables)).toEqual(companySettings(tablesOf([])));
  expect(dataTodo(tables)).toEqual([
    { what: "problem in the data", count: 1, example: sentence, step: "See them", page: "home/problems" },
  ]);
});

test("rows that can't be read are counted as well", () => {
  const read = readTable(Settings, { headers: ["Name", "Value", "Note"], body: [["", 3, "no name"]] });
  expect(dataTodo(new TableSet([read]))).toMatchObject([{ count: 1, example: "Enter name." }]);
  expect(dataTodo(tablesOf([]))).toEqual([]);
});

test.each([
  ["5%", 0.05],
  ["2.5 %", 0.025],
  ["500", 500],
  ["Fernhill Works", "Fernhill Works"],
  ["3M", "3M"],
])("a value typed as %p is %p", (typed, value) => {
  expect(Settings.columns.value.fromText(typed, { decimal: ".", dateOrder: "ymd" })).toBe(value);
});

test("a formula finds a setting by its name and falls back to the usual value", () => {
  expect(settingFormula(settings.leadDays)).toBe(
    'IFERROR(IF(AND(ISNUMBER(INDEX(Settings[Value],MATCH("Lead days",Settings[Name],0))),INDEX(Settings[Value],MATCH("Lead days",Settings[Name],0))>=0,INDEX(Settings[Value],MATCH("Lead days",Settings[Name],0))<=36525,INT(INDEX(Settings[Value],MATCH("Lead days",Settings[Name],0)))=INDEX(Settings[Value],MATCH("Lead days",Settings[Name],0))),INDEX(Settings[Value],MATCH("Lead days",Settings[Name],0)),14),14)',
  );
});
