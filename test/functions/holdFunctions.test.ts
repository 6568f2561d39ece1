import { readFileSync } from "node:fs";
import vm from "node:vm";

const script = readFileSync("src/taskpane/holdFunctions.js", "utf8");

test("the pane asks Excel to wait with its calls from cells, and loads where Excel has no such call", () => {
  let held = 0;
  const load = (globals: object): void => void vm.runInNewContext(script, { ...globals });
  load({
    CustomFunctions: {
      delayInitialization: () => {
        held++;
      },
    },
  });
  expect(held).toBe(1);
  expect(() => load({ CustomFunctions: {} })).not.toThrow();
  expect(() => load({})).not.toThrow();
});
