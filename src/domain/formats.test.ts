import { createFormats } from "./formats";

const check = (shown: string, expected: string): void => expect(shown.replace(/[\u00a0\u202f]/g, " ")).toBe(expected);

test("numbers, money and days are written as the host's language does", () => {
  const english = createFormats("en-GB");
  const german = createFormats("de-DE");
  check(english.quantity(1234.5), "1,234.5");
  check(german.quantity(1234.5), "1.234,5");
  check(english.money(1234.5, "GBP"), "£1,234.50");
  check(german.money(1234.5, "EUR"), "1.234,50 €");
  check(english.money(1234, "JPY"), "JP¥1,234");
  check(english.money(12, "coins"), "12.00 coins");
  check(english.percent(0.885), "88.5%");
  check(english.day("2026-11-24"), "24 Nov 2026");
  check(german.day("2026-11-24"), "24.11.2026");
  check(english.moment("2026-11-24T09:30"), "24 Nov 2026, 09:30");
  check(english.month("2026-11-01"), "November 2026");
  check(english.counted(1250, "order"), "1,250 orders");
});

test("midnight at the end of a day is said as the language counts hours", () => {
  check(createFormats("en-US").time("24:00"), "12:00 AM");
  check(createFormats("de-DE").time("24:00"), "24:00");
  check(createFormats("en-US").time("13:30"), "1:30 PM");
});

test("a language that nobody knows falls back to the machine's", () => {
  expect(createFormats("not a language").quantity(1)).toBe(new Intl.NumberFormat().format(1));
});

test("an amount has its currency's decimals, a price may be finer", () => {
  const { money, price } = createFormats("en-US");
  expect(money(36.5367, "EUR")).toBe("€36.54");
  expect(price(36.5367, "EUR")).toBe("€36.5367");
  expect(price(4, "EUR")).toBe("€4.00");
});

describe("a rule's sentence as its reader's language writes it", () => {
  test.each([
    ["It comes to 2441.00 EUR, above 500.00 EUR.", "It comes to €2,441.00, above €500.00."],
    ["-12.30 EUR", "-€12.30"],
    ["(1250 JPY)", "(¥1,250)"],
    ["120 at 0.325 EUR", "120 at €0.325"],
    ["4 lines, EUR 443.95, for Sales", "4 lines, €443.95, for Sales"],
    ["BOX 12.00", "BOX 12.00"],
    ["Handed over on 2026-11-30.", "Handed over on Nov 30, 2026."],
    ["2026-11-28 to 2026-11-30", "Nov 28, 2026 to Nov 30, 2026"],
    ["departs at 2026-11-30 09:15 (Europe/Lisbon)", "departs at Nov 30, 2026, 9:15 AM (Europe/Lisbon)"],
    // What only looks like it is left as it is written.
    ["PO-2026-0007 and INV-2026-11-30 of 2026-11-30-B", "PO-2026-0007 and INV-2026-11-30 of 2026-11-30-B"],
    ["12.00 BOX and 3.4.5 EUR", "12.00 BOX and 3.4.5 EUR"],
    ["2026-13-45", "2026-13-45"],
  ])("%s", (neutral, shown) => {
    expect(
      createFormats("en-US")
        .sentence(neutral)
        .replace(/[\u00a0\u202f]/g, " "),
    ).toBe(shown);
  });
});
