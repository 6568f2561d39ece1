import { cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { lift } from "../grid";
import { borrowed, borrowedResult, overRanges } from "./borrowed";
import type { Call } from "./borrowed";
import { hypothesisTests } from "./hypothesisTests";
import { numbersOnly } from "./statistics";
import { overOperands, overValues } from "./declare";
import type { Declared, FunctionTable } from "./declare";

/** Number systems, complex numbers, Bessel and hyperbolic functions, securities: rarely used, and long to write. */
export const engineeringFunctions: FunctionTable = {
  ...borrowed(
    "ACOT ACOTH BESSELI BESSELJ BESSELK BESSELY BIN2OCT BINOM.DIST.RANGE BITLSHIFT BITRSHIFT CHISQ.DIST.RT " +
      "CHISQ.INV.RT COMPLEX COT COTH CSC CSCH DEC2OCT F.DIST.RT F.INV.RT FACTDOUBLE GAMMALN.PRECISE HEX2BIN HEX2OCT IMABS " +
      "IMAGINARY IMARGUMENT IMCONJUGATE IMCOS IMCOSH IMCOT IMCSC IMCSCH IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMREAL " +
      "IMSEC IMSECH IMSIN IMSINH IMSQRT IMSUB IMTAN OCT2DEC PERMUTATIONA PRICEDISC SEC SECH " +
      "T.DIST.RT",
    valueByValue,
  ),
  ...borrowed("IMPRODUCT IMSUM FVSCHEDULE", (call) => overOperands(1, 255, (args) => overRanges(call, args))),
  ...borrowed("SKEW.P Z.TEST", (call) => overOperands(1, 255, (args) => overRanges(call, args.map(numbersOnly)))),
  ...hypothesisTests,
  BIN2HEX: overValues("sn?", (digits, places) => fromBase(digits, 2, 16, places)),
  OCT2BIN: overValues("sn?", (digits, places) => fromBase(digits, 8, 2, places)),
  OCT2HEX: overValues("sn?", (digits, places) => fromBase(digits, 8, 16, places)),
};

/** Ten digits, of which the upper half stands for numbers below zero. */
function fromBase(text: string, from: 2 | 8, to: 2 | 16, places?: number): CellValue {
  const digits = text === "" ? "0" : text;
  const isKnown = from === 2 ? /^[01]{1,10}$/.test(digits) : /^[0-7]{1,10}$/.test(digits);
  if (!isKnown) return cellError("#NUM!");
  const number = Number.parseInt(digits, from);
  const isNegative = number >= from ** 10 / 2;
  const value = isNegative ? number - from ** 10 : number;
  if (to === 2 && (value < -512 || value > 511)) return cellError("#NUM!");
  if (isNegative) return (to ** 10 + value).toString(to).toUpperCase();
  const written = value.toString(to).toUpperCase();
  if (places === undefined) return written;
  const length = Math.trunc(places);
  return length < written.length || length > 10 ? cellError("#NUM!") : written.padStart(length, "0");
}

function valueByValue(call: Call): Declared {
  return overOperands(1, 8, (args) => lift(args, (values) => borrowedResult(call, values)));
}
