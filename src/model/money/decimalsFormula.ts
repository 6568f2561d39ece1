import { decimalsByCurrency } from "../../domain/currencies";

/** The decimals of a currency as an Excel expression; 2 where the code is none of ISO 4217. */
export const decimalsFormula = (currency: string): string =>
  `LET(code,${currency},IF(LEN(code)<>3,2,${[0, 3, 4].map((decimals) => `IF(ISNUMBER(SEARCH(code,"${codesWith(decimals)}")),${String(decimals)}`).join(",")},2))))`;

/** The currencies that have so many decimals: "JPY KRW". */
function codesWith(decimals: number): string {
  return [...decimalsByCurrency].flatMap(([code, its]) => (its === decimals ? [code] : [])).join(" ");
}
