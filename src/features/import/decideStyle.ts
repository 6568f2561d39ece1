import type { TextStyle } from "../../domain/formats";
import { amountText } from "./amountText";

/** What a column's texts say of how they are written. */
export interface Decision<T> {
  readonly value?: T;
  /** True where some say one thing and some the other; the value is then what more of them say. */
  readonly mixed: boolean;
  /** A text that could be read either way, where none decides. */
  readonly open?: string;
}

/** Day first or month first, by the numbers above 12; dates that begin with a year or spell their month say nothing. */
export function decideDateOrder(texts: Iterable<string>): Decision<TextStyle["dateOrder"]> {
  let dayFirst = 0;
  let monthFirst = 0;
  let open: string | undefined;
  let dotted = 0;
  for (const text of texts) {
    const [, first = "", second = ""] = /^(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
    if (first === "") continue;
    if (Number(first) > 12 && Number(second) <= 12) dayFirst++;
    else if (Number(second) > 12 && Number(first) <= 12) monthFirst++;
    else if (/^\d+\./.test(text)) dotted++;
    else open ??= text;
  }
  // Nobody writes the month first with dots between, where the file itself does not.
  return decision("dmy", dayFirst + (monthFirst === 0 ? dotted : 0), "mdy", monthFirst, open);
}

/** Decimal comma or point, by the texts that can be read in one way only: 1,5 and 1.234,5 and 1,234.5 but not 1,234. */
export function decideDecimal(texts: Iterable<string>): Decision<TextStyle["decimal"]> {
  let commas = 0;
  let points = 0;
  let open: string | undefined;
  for (const text of texts) {
    const digits =
      /^-?((?:\d|[.,](?=\d))+)$/.exec((amountText(text)?.digits ?? "").replace(/[\s'\u2019]/g, ""))?.[1] ?? "";
    const last = digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "," : ".";
    const at = digits.lastIndexOf(last);
    if (at < 0) continue;
    const other = last === "," ? "." : ",";
    const repeated = digits.indexOf(last) < at;
    const groupLike = digits.length - at - 1 === 3 && at <= 3 && !digits.startsWith("0");
    // A mark that repeats groups thousands, so the other one is the decimal mark; dates repeat theirs without groups of three.
    if (repeated && !/^\d{1,3}([.,]\d{3})+$/.test(digits)) continue;
    if (repeated) {
      if (last === ",") points++;
      else if (!digits.includes(",")) commas++;
    } else if (digits.includes(other) || !groupLike) {
      if (last === ",") commas++;
      else points++;
    } else open ??= text;
  }
  return decision(",", commas, ".", points, open);
}

function decision<T>(one: T, ones: number, other: T, others: number, open: string | undefined): Decision<T> {
  if (ones + others === 0) return { mixed: false, ...(open === undefined ? {} : { open }) };
  return { value: ones > others ? one : other, mixed: ones > 0 && others > 0 };
}
