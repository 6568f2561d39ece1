import { generateMetadata } from "../../test/functions/generateMetadata";
import { finishMetadata, type FunctionMetadata } from "./finishMetadata";

const generated = generateMetadata();

/** Workbooks hold these ids: a name here may be joined by others and never changes or goes. */
const promised = [
  "ABC",
  "DAYSOFSUPPLY",
  "DEMANDCLASS",
  "EOQ",
  "EOQDISCOUNT",
  "FILLRATE",
  "FORECAST",
  "FORECASTERROR",
  "FORECASTREORDER",
  "GMROI",
  "KPISTATE",
  "KPISUMMARY",
  "LEADTIME",
  "LOTSIZES",
  "NEWSVENDOR",
  "ORDERQTY",
  "ORDERUPTO",
  "OTIF",
  "REORDERPOINT",
  "SAFETYSTOCK",
  "SCORECARD",
  "SERVICELEVEL",
  "STOCKOUTDATE",
  "SUMMARY",
  "TREND",
  "TURNOVER",
  "WORKADD",
  "WORKMINUTES",
  "XYZ",
];

test("each promised function is there under its id, its arguments in the promised order", async () => {
  const { functions } = finishMetadata(await generated);
  const ids = functions.map(({ id }) => id);
  expect(promised.filter((id) => !ids.includes(id))).toEqual([]);
  const reorder = functions.find(({ id }) => id === "REORDERPOINT");
  expect(reorder?.parameters.map(({ name }) => name)).toEqual([
    "dailyUse",
    "leadDays",
    "serviceLevel",
    "useSpread",
    "leadSpread",
    "method",
    "orderQuantity",
  ]);
});

test("error values are let in, and help has its whole address", async () => {
  const finished = finishMetadata(await generated, "https://addin.example.com/qm");
  expect(finished.allowErrorForDataTypeAny).toBe(true);
  expect(finished.functions.find(({ id }) => id === "EOQ")?.helpUrl).toBe(
    "https://addin.example.com/qm/functions/EOQ.html",
  );
});

describe("what the build stops at", () => {
  const sound: FunctionMetadata = {
    id: "STOCK",
    name: "STOCK",
    description: "Stock.",
    helpUrl: "functions/STOCK.html",
    parameters: [{ name: "item", description: "An item." }],
  };
  const named = (name: string) => ({ ...sound, id: name, name, helpUrl: `functions/${name}.html` });
  const check = (functions: FunctionMetadata[], fault: string) => {
    expect(() => finishMetadata({ functions })).toThrow(fault);
  };

  test("a name that is a cell", () => {
    check([named("ABC1")], "ABC1 is the address of a cell");
    check([named("R1C1")], "R1C1 is the address of a cell");
    expect(() => finishMetadata({ functions: [named("ZZZ1")] })).not.toThrow();
  });
  test("a name that is too short or has lower case", () => {
    check([named("AB")], "AB is not 3 to 128");
    check([named("Stock")], "Stock is not 3 to 128");
  });
  test("an id that differs from its name", () => {
    check([{ ...sound, id: "OTHER" }], "STOCK has the id OTHER");
  });
  test("a name that is there twice", () => {
    check([sound, sound], "STOCK is there twice");
  });
  test("missing help", () => {
    check([{ ...sound, helpUrl: "" }], "STOCK has no @helpurl");
    check([{ ...sound, description: "" }], "STOCK has no description");
    check([{ ...sound, parameters: [{ name: "item", description: "" }] }], "item of STOCK has no help");
  });
  test("an argument that must follow one that may be left out", () => {
    const parameters = [
      { name: "pack", description: "Pack.", optional: true },
      { name: "item", description: "An item." },
    ];
    check([{ ...sound, parameters }], "item of STOCK follows one that may be left out");
  });
});
