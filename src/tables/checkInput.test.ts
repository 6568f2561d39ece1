import { insert } from "./change";
import { soundPlan } from "./checkInput";
import { optional } from "./column";
import { defineTable } from "./defineTable";
import { text } from "./kinds";

const Keys = defineTable({
  name: "Keys",
  sheet: "Keys",
  help: "",
  tabColor: "#000000",
  key: "key",
  version: 1,
  columns: {
    key: text({ header: "Key", help: "" }),
    holder: text({ header: "Holder", help: "" }),
    note: optional(text({ header: "Note", help: "" })),
  },
});

test.each([
  ["left out", { key: "K-1" }],
  ["undefined", { key: "K-1", holder: undefined }],
  ["blank", { key: "K-1", holder: " " }],
])("a new row whose needed column is %s is refused in words before it is written", (_, row) => {
  const whole = insert(Keys, { key: "K-1", holder: "Ben Carver" });
  expect(soundPlan({ sentence: "Noted K-1", changes: [whole] })).toMatchObject({ ok: true });
  expect(soundPlan({ sentence: "Noted K-1", changes: [{ ...whole, row }] } as never)).toMatchObject({
    ok: false,
    problem: { message: "Enter holder.", table: "Keys", row: "K-1", column: "Holder" },
  });
});
