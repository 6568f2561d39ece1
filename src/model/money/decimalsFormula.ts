import { decimalsByCurrency } from "../../domain/currencies";

/** The decimals of a currency as an Excel expression; 2 where the code is none of ISO 4217. */
export const decimalsFormula = (currency: string): string =>
  `IFERROR(VALUE(MID("${UNUSUAL}",SEARCH(${currency}&":","${UNUSUAL}")+4,1)),2)`;

/** The currencies that don't have two decimals: "JPY:0 KWD:3 …". */
const UNUSUAL = [...decimalsByCurrency]
  .filter(([, decimals]) => decimals !== 2)
  .map(([code, decimals]) => `${code}:${String(decimals)}`)
  .join(" ");
