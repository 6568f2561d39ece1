import { browserStorage } from "./browserStorage";

const blocked = (): Storage => {
  throw new DOMException("The user blocks storage.", "SecurityError");
};

test("a name that is given where the browser blocks storage holds while the pane is open", () => {
  const storage = browserStorage(blocked, "quartermaster.");
  expect(storage.get("user")).toBeUndefined();
  storage.set("user", "Nora");
  expect(storage.get("user")).toBe("Nora");
});

test("what an open storage keeps is found under its prefix", () => {
  const kept = new Map<string, string>();
  const open = () => ({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  browserStorage(open, "ours.").set("user", "Nora");
  expect([...kept]).toEqual([["ours.user", "Nora"]]);
  expect(browserStorage(open, "ours.").get("user")).toBe("Nora");
});
