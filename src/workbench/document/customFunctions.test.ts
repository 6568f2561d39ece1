import { parseAddress } from "./address";
import { cellError, CellError } from "./cellValue";
import type { CustomAnswer, CustomCall, CustomFunctions } from "./customFunctions";
import { WorkbookDocument } from "./WorkbookDocument";

/** An add-in whose answers the test gives when it likes. */
function addIn(): {
  readonly calls: CustomCall[];
  readonly functions: CustomFunctions;
  readonly answer: (rule: (call: CustomCall) => CustomAnswer) => Promise<void>;
} {
  const calls: CustomCall[] = [];
  const open: { call: CustomCall; resolve: (answer: CustomAnswer) => void }[] = [];
  return {
    calls,
    functions: {
      names: ["CONTOSO.DOUBLE", "CONTOSO.LIST"],
      takesRows: (name) => name === "CONTOSO.LIST",
      invoke: (call) => {
        calls.push(call);
        return new Promise((resolve) => open.push({ call, resolve }));
      },
    },
    answer: async (rule) => {
      for (const { call, resolve } of open.splice(0)) resolve(rule(call));
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

const twice = ({ args }: CustomCall): CustomAnswer => Number(args[0]) * 2;

function open(): { document: WorkbookDocument } & ReturnType<typeof addIn> {
  const document = new WorkbookDocument();
  const one = addIn();
  document.setCustomFunctions(one.functions);
  return { document, ...one };
}

function shown(document: WorkbookDocument, address: string): string[] {
  return document.activeSheet.texts(parseAddress(address)).flat();
}

test("a cell is busy until the add-in answers, and then what depends on it follows", async () => {
  const { document, calls, answer } = open();
  document.activeSheet.write(parseAddress("A1:C1"), [[21, "=CONTOSO.DOUBLE(A1)", "=B1+1"]]);
  expect(shown(document, "A1:C1")).toEqual(["21", "#BUSY!", "#BUSY!"]);
  expect(document.pendingCalls).toBe(1);
  expect(calls[0]).toMatchObject({
    name: "CONTOSO.DOUBLE",
    args: [21],
    address: "Sheet1!B1",
    argumentAddresses: ["Sheet1!A1"],
  });
  await answer(twice);
  expect(shown(document, "A1:C1")).toEqual(["21", "42", "43"]);
  await document.whenCalculated();
  expect(calls).toHaveLength(1);
});

test("an answer of several rows spills", async () => {
  const { document, answer } = open();
  document.activeSheet.enter(0, 0, "=CONTOSO.LIST(3)");
  await answer(() => [
    ["a", 1],
    ["b", 2],
  ]);
  expect(document.activeSheet.values(parseAddress("A1:B2"))).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
});

test("a refusal shows its error with its sentence", async () => {
  const { document, answer } = open();
  document.activeSheet.enter(0, 0, "=CONTOSO.DOUBLE(-1)");
  await answer(() => cellError("#N/A", "Daily use cannot be negative."));
  expect(document.activeSheet.value(0, 0)).toBeInstanceOf(CellError);
  expect(document.activeSheet.errorReason(0, 0)).toBe("Daily use cannot be negative.");
});

test("a call is given up when its cell or its arguments change", async () => {
  const { document, calls, answer } = open();
  document.activeSheet.write(parseAddress("A1:C1"), [[1, "=CONTOSO.DOUBLE(A1)", "=CONTOSO.DOUBLE(5)"]]);
  document.activeSheet.enter(0, 0, 2);
  document.activeSheet.enter(0, 2, "");
  expect(calls.map(({ args, signal }) => [args[0], signal.aborted])).toEqual([
    [1, true],
    [5, true],
    [2, false],
  ]);
  await answer(twice);
  expect(shown(document, "A1:C1")).toEqual(["2", "4", ""]);
  expect(document.pendingCalls).toBe(0);
});

test("a function of single values is called for each value of a range, and one of ranges gets its rows", async () => {
  const { document, calls, answer } = open();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:A2"), [[1], [2]]);
  sheet.write(parseAddress("B1:C1"), [["=CONTOSO.DOUBLE(A1:A2)", "=CONTOSO.LIST(A1)"]]);
  expect(calls.map(({ args }) => args[0])).toEqual([1, 2, [[1]]]);
  await answer((call) => (call.name === "CONTOSO.LIST" ? "list" : twice(call)));
  expect(shown(document, "B1:C2")).toEqual(["2", "list", "4", ""]);
});

test("without the add-in the function has no name; the last results stay until they are due", async () => {
  const { document, answer } = open();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:B1"), [[1, "=CONTOSO.DOUBLE(A1)"]]);
  await answer(twice);
  document.setCustomFunctions(null);
  expect(sheet.text(0, 1)).toBe("2");
  sheet.enter(0, 0, 5);
  expect(sheet.text(0, 1)).toBe("#NAME?");
});

test("undo brings back an answer without asking again", async () => {
  const { document, calls, answer } = open();
  const sheet = document.activeSheet;
  sheet.write(parseAddress("A1:B1"), [[1, "=CONTOSO.DOUBLE(A1)"]]);
  await answer(twice);
  sheet.enter(0, 0, 7);
  document.undo();
  expect(shown(document, "A1:B1")).toEqual(["1", "2"]);
  await answer(twice);
  expect(shown(document, "A1:B1")).toEqual(["1", "2"]);
  expect(calls.map(({ args }) => args[0])).toEqual([1, 7]);
});
