import { amount, choice, flag, label, moment, share, text, type Argument } from "./argument";
import { CellError } from "./cellError";

const check = (argument: Argument<unknown>, cell: unknown, expected: unknown) => {
  const value = argument.read(cell);
  expect(value instanceof CellError ? `${value.code} ${value.sentence}` : value).toEqual(expected);
};

test("numbers are read as Excel's arithmetic does", () => {
  const days = amount("days");
  check(days, 7, 7);
  check(days, " 7.5 ", 7.5);
  check(days, "25%", 0.25);
  check(days, true, 1);
  check(days, null, 0);
  check(days, "", 0);
  check(days, { type: "FormattedNumber", basicType: "Double", basicValue: 3, numberFormat: "0" }, 3);
  check(days, { type: "Empty", basicType: "Empty", basicValue: "" }, 0);
  check(days, "a week", '#VALUE! days must be a number from 0; it is "a week".');
  check(days, "1,5", '#VALUE! days must be a number from 0; it is "1,5".');
  check(days, -1, "#VALUE! days must be a number from 0; it is -1.");
});

test("an error passes on with its code, in whichever shape it comes", () => {
  const days = amount("days");
  check(days, "#N/A", "#N/A days holds #N/A.");
  check(days, { code: "#NUM!", message: "" }, "#NUM! days holds #NUM!.");
  check(days, { type: "Error", basicType: "Error", basicValue: "#REF!" }, "#REF! days holds #REF!.");
  check(days, "#SPILL!", "#VALUE! days holds #VALUE!.");
  check(text("item"), "#8 screws", "#8 screws");
});

test("a share is a fraction or a percentage, never 95", () => {
  check(share("serviceLevel"), "95%", 0.95);
  check(share("serviceLevel"), 0, "#VALUE! serviceLevel must be above 0 and below 1 (95% or 0.95); it is 0.");
  check(share("serviceLevel"), 1, "#VALUE! serviceLevel must be above 0 and below 1 (95% or 0.95); it is 1.");
});

test("dates are serials, or text that means the same everywhere", () => {
  check(moment("due"), 46086.5, 46086.5);
  check(moment("due"), "2026-03-05 12:00", 46086.5);
  check(moment("due"), "46086", 46086);
  check(moment("due"), "5/3/2026", '#VALUE! due must be a date; it is "5/3/2026".');
  check(moment("due"), "2026-02-30", '#VALUE! due must be a date; it is "2026-02-30".');
  check(moment("due"), 12, "#VALUE! due must be a date; it is 12.");
});

test("words are taken in any case, an empty cell is the usual one", () => {
  const method = choice("method", ["normal", "poisson"], undefined);
  check(method, " Poisson ", "poisson");
  check(method, "", undefined);
  check(method, 0, undefined);
  check(method, "gauss", '#VALUE! method must be one of "normal", "poisson"; it is "gauss".');
});

test("flags, texts and labels", () => {
  check(flag("more"), "false", false);
  check(flag("more"), 1, true);
  check(flag("more"), "yes", '#VALUE! more must be TRUE or FALSE; it is "yes".');
  check(text("vendor"), 12, "12");
  check(label("groups"), 12, 12);
  check(label("groups"), " IT ", "IT");
});
