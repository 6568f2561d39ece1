import { inCells, inCellsLater } from "../../test/functions/excelErrors";
import { answer, answerLater } from "./answer";

test("a figure that a cell cannot hold is an error with a name, in its own cell where it is one of many", () => {
  const sentence = "#NUM! The answer is not a number that a cell can hold.";
  expect(inCells(() => answer(() => [[1, NaN]]))).toEqual([[1, sentence]]);
  expect(inCells(() => answer(() => [[Infinity]]))).toEqual([[sentence]]);
});

test("rules that cannot be loaded say so in the cell, and answer once they can", async () => {
  let online = false;
  const load = () =>
    online ? Promise.resolve({ twice: (units: number) => units * 2 }) : Promise.reject(new Error("No network."));
  const inCell = () => inCellsLater(() => answerLater(load, ({ twice }) => [[twice(21)]]));
  expect(await inCell()).toEqual([
    ["#N/A The function could not be loaded. Check the connection, then press Ctrl+Alt+F9 to calculate again."],
  ]);
  online = true;
  expect(await inCell()).toEqual([[42]]);
});
