import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { toNumber, toText } from "../coerce";
import { gridRows, toGrid, toScalar } from "../grid";
import { overOperands, overValues } from "./declare";
import type { FunctionTable } from "./declare";

/** Values and arrays as texts, and texts for addresses of the web. */
export const textForms: FunctionTable = {
  VALUETOTEXT: overValues("vn?", (value, form = 0) =>
    form === 0 || form === 1 ? written(value, form === 1) : cellError("#VALUE!"),
  ),
  ARRAYTOTEXT: overOperands(1, 2, ([source = null, form = null]) => {
    const strict = toNumber(toScalar(form));
    if (strict instanceof CellError) return strict;
    const rows = gridRows(toGrid(source)).map((row) => row.map((value) => written(value, strict === 1)));
    if (strict === 0) return rows.flat().join(", ");
    return strict === 1 ? `{${rows.map((row) => row.join(",")).join(";")}}` : cellError("#VALUE!");
  }),
  ENCODEURL: overValues("s", (text) =>
    // Half a sign of two units has no bytes.
    /\p{Cs}/u.test(text)
      ? cellError("#VALUE!")
      : encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
  ),
};

/** As a cell shows it, or with quotes as a formula has it. */
function written(value: CellValue, isStrict: boolean): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === "string" && isStrict) return `"${value.replaceAll('"', '""')}"`;
  const text = toText(value);
  return text instanceof CellError ? text.code : text;
}
