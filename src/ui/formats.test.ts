import { choice, day, flag, money, percent } from "../tables/kinds";
import { createFormats } from "./formats";

const about = { header: "", help: "" };
const check = (shown: string, expected: string): void => expect(shown.replace(/[\u00a0\u202f]/g, " ")).toBe(expected);

test("numbers, money and days are written as the host's language does", () => {
  const english = createFormats("en-GB");
  const german = createFormats("de-DE");
  check(english.quantity(1234.5), "1,234.5");
  check(german.quantity(1234.5), "1.234,5");
  check(english.money(1234.5, "GBP"), "£1,234.50");
  check(german.money(1234.5, "EUR"), "1.234,50 €");
  check(english.money(1234, "JPY"), "JP¥1,234");
  check(english.money(0.0042, "GBP"), "£0.0042");
  check(english.money(12, "coins"), "12.00 coins");
  check(english.percent(0.885), "88.5%");
  check(english.day("2026-11-24"), "24 Nov 2026");
  check(german.day("2026-11-24"), "24.11.2026");
  check(english.moment("2026-11-24T09:30"), "24 Nov 2026, 09:30");
});

test("a language that nobody knows falls back to the machine's", () => {
  expect(createFormats("not a language").quantity(1)).toBe(new Intl.NumberFormat().format(1));
});

test("a cell is shown by its kind, a blank one as a dash", () => {
  const { value } = createFormats("en-GB");
  expect(value(money(about), undefined)).toBe("–");
  expect(value(percent(about), 0.95)).toBe("95%");
  expect(value(day(about), "2026-11-24")).toBe("24 Nov 2026");
  expect(value(flag(about), false)).toBe("No");
  expect(value(choice(about, ["Draft", "Sent"]), "Sent")).toBe("Sent");
});
