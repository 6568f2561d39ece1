import { formatQuantity } from "./quantity";

test.each([
  [35.39249, "35.392"],
  [-0.0001, "0"],
])("%d is written %s", (quantity, written) => {
  expect(formatQuantity(quantity)).toBe(written);
});
