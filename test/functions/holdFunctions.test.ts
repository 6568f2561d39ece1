import { readFileSync } from "node:fs";
import vm from "node:vm";

const script = readFileSync("src/taskpane/holdFunctions.js", "utf8");

test("the pane asks Excel to wait with its calls from cells, and loads where Excel has no such call", () => {
  let held = 0;
  vm.runInNewContext(script, { CustomFunctions: { delayInitialization: () => void held++ } });
  expect(held).toBe(1);
  expect(() => vm.runInNewContext(script, { CustomFunctions: {} })).not.toThrow();
  expect(() => vm.runInNewContext(script, {})).not.toThrow();
});
