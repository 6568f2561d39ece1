import { parseTime } from "./parseText";

test.each<[string, string | undefined]>([
  ["9:30", "09:30"],
  ["09:30:00", "09:30"],
  ["9:30 PM", "21:30"],
  ["12:00 AM", "00:00"],
  ["12:15 pm", "12:15"],
  ["9 am", "09:00"],
  ["9.30", "09:30"],
  ["9h30", "09:30"],
  ["0:00", "00:00"],
  ["24:00", "24:00"],
  ["24:01", undefined],
  ["13:00 PM", undefined],
  ["9:60", undefined],
  ["9", undefined],
  ["noon", undefined],
])("%s is the time %s", (text, time) => {
  expect(parseTime(text)).toBe(time);
});
