import fc from "fast-check";
import { contrast, mix, readableOn, tint } from "./color";

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0").toUpperCase()}`);

test("tints go towards white and black", () => {
  expect(tint("#4472C4", 1)).toBe("#FFFFFF");
  expect(tint("#4472C4", 0.8)).toBe("#DAE3F3");
  expect(tint("#4472C4", -1)).toBe("#000000");
  expect(mix("#000000", "#FFFFFF", 0.5)).toBe("#808080");
});

test("black on white has the greatest contrast", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
  expect(contrast("#123456", "#123456")).toBe(1);
});

test("whatever the colours, the text can be read, and a colour that could be read stays", () => {
  fc.assert(
    fc.property(color, color, (background, text) => {
      const shown = readableOn(background, text);
      expect(contrast(background, shown)).toBeGreaterThanOrEqual(4.5);
      if (contrast(background, text) >= 4.5) expect(shown).toBe(text);
    }),
  );
});
