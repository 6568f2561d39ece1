import type { TextStyle } from "../domain/formats";
import { Expected } from "./column";
import { count, day, flag, moment, money, percent } from "./kinds";
import { parseDay, parseMoment, parseNumber } from "./parseText";

const english: TextStyle = { decimal: ".", dateOrder: "mdy" };
const german: TextStyle = { decimal: ",", dateOrder: "dmy" };

test.each<[string, TextStyle, number | undefined]>([
  ["1,234.50", english, 1234.5],
  ["1.234,50", german, 1234.5],
  ["1 234,5", german, 1234.5],
  ["1'234.50", english, 1234.5],
  ["1’234.50", english, 1234.5],
  ["(12.00)", english, -12],
  ["12-", english, -12],
  ["€ 5", english, 5],
  ["5 EUR", german, 5],
  ["1.5e3", english, 1500],
  [".5", english, 0.5],
  ["1.234.5", german, undefined],
  ["Freight Included in Commodity Cost", english, undefined],
  ["12 kg", english, undefined],
  ["INC0000045", english, undefined],
  ["", english, undefined],
  ["-", english, undefined],
])("%p is the number %p", (text, style, value) => {
  expect(parseNumber(text, style)).toBe(value);
});

test.each<[string, TextStyle, string | undefined]>([
  ["2-Jun-06", english, "2006-06-02"],
  ["Monday, 9 November 2026", english, "2026-11-09"],
  ["Monday, November 9, 2026", english, "2026-11-09"],
  ["2nd November 2026", english, "2026-11-02"],
  ["mardi 3 novembre 2026", german, "2026-11-03"],
  ["le 4 août 2026", german, "2026-08-04"],
  ["5. Oktober 2026", german, "2026-10-05"],
  ["14-Dez-26", german, "2026-12-14"],
  ["2 de enero de 2026", german, "2026-01-02"],
  ["3 juillet 2026", german, "2026-07-03"],
  ["8/27/14", english, "2014-08-27"],
  ["27.8.2014", german, "2014-08-27"],
  ["06/04/17", german, "2017-04-06"],
  ["2014-08-27", german, "2014-08-27"],
  ["20140827", english, "2014-08-27"],
  ["October 1, 2025", english, "2025-10-01"],
  ["1-Jan-85", english, "1985-01-01"],
  ["13/13/14", english, undefined],
  ["Date Not Captured", english, undefined],
  ["2.50", german, undefined],
])("%p is the day %p", (text, style, value) => {
  expect(parseDay(text, style)).toBe(value);
});

test.each<[string, TextStyle, string | undefined]>([
  ["29-02-2016 01:16", german, "2016-02-29T01:16"],
  ["2/29/2016 9:30 PM", english, "2016-02-29T21:30"],
  ["2016-02-29T09:30:00Z", german, "2016-02-29T09:30"],
  ["29.02.2016", german, "2016-02-29T00:00"],
  ["29.02.2016 25:00", german, undefined],
])("%p is the moment %p", (text, style, value) => {
  expect(parseMoment(text, style)).toBe(value);
});

test("each kind of column reads its own text", () => {
  const about = { header: "X", help: "" };
  expect(percent(about).fromText("95%", english)).toBe(0.95);
  expect(percent(about).fromText("95", english)).toBe(0.95);
  expect(percent(about).fromText("0,5", german)).toBe(0.5);
  expect(percent(about).fromText("140%", english)).toBeInstanceOf(Expected);
  expect(count(about).fromText("12", english)).toBe(12);
  expect(count(about).fromText("1.5", english)).toBeInstanceOf(Expected);
  expect(money(about).fromText("-3", english)).toBeInstanceOf(Expected);
  expect(day(about).fromText("24/12/26", german)).toBe("2026-12-24");
  expect(day(about).fromText("28.2.1900", german)).toEqual(new Expected("a date from March 1900 on"));
  expect(moment(about).fromText("28.2.1900 8:05", german)).toBeInstanceOf(Expected);
  expect(moment(about).fromText("24/12/26 8:05", german)).toBe("2026-12-24T08:05");
  expect(flag(about).fromText("no", english)).toBe(false);
});
