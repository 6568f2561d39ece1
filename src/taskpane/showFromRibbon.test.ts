import { showFromRibbon } from "./showFromRibbon";

/** Presses the button where Excel shows the pane like this; answers how often Excel was told that it is through. */
async function press(showAsTaskpane: () => Promise<void>): Promise<number> {
  const commands = new Map<string, (event: { completed: () => void }) => void>();
  let completed = 0;
  Object.assign(globalThis, {
    window: { location: { hash: "" } },
    Office: {
      actions: {
        associate: (name: string, act: (event: { completed: () => void }) => void) => commands.set(name, act),
      },
      addin: { showAsTaskpane },
    },
  });
  showFromRibbon("showReorder", "inventory/reorder");
  commands.get("showReorder")?.({
    completed: () => {
      completed++;
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  return completed;
}

afterEach(() => {
  Object.assign(globalThis, { window: undefined, Office: undefined });
});

test("a button of the ribbon is through once the pane shows, and also when Excel can't show it", async () => {
  expect(await press(() => Promise.resolve())).toBe(1);
  expect(await press(() => Promise.reject(new Error("The operation failed.")))).toBe(1);
});
