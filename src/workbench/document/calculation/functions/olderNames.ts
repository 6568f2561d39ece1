import * as formulajs from "@formulajs/formulajs";
import { aggregateFunctions } from "./aggregates";
import { borrowedResult } from "./borrowed";
import { overValues } from "./declare";
import type { FunctionTable } from "./declare";
import { engineeringFunctions } from "./engineering";
import { mathsFunctions } from "./maths";
import { statisticFunctions } from "./statistics";
import { textFunctions } from "./text";

const named: FunctionTable = {
  ...aggregateFunctions,
  ...statisticFunctions,
  ...engineeringFunctions,
  ...mathsFunctions,
  ...textFunctions,
};

/** Functions under the names that they had before Excel 2010, and under those for texts counted in bytes, which in English are characters. */
export const olderNames: FunctionTable = {
  ...Object.fromEntries(
    (
      [
        ["BETAINV", "BETA.INV"],
        ["BINOMDIST", "BINOM.DIST"],
        ["CHIDIST", "CHISQ.DIST.RT"],
        ["CHIINV", "CHISQ.INV.RT"],
        ["CHITEST", "CHISQ.TEST"],
        ["CONFIDENCE", "CONFIDENCE.NORM"],
        ["COVAR", "COVARIANCE.P"],
        ["CRITBINOM", "BINOM.INV"],
        ["ECMA.CEILING", "CEILING.PRECISE"],
        ["EXPONDIST", "EXPON.DIST"],
        ["FDIST", "F.DIST.RT"],
        ["FINV", "F.INV.RT"],
        ["FTEST", "F.TEST"],
        ["FORECAST.LINEAR", "FORECAST"],
        ["GAMMADIST", "GAMMA.DIST"],
        ["GAMMAINV", "GAMMA.INV"],
        ["ISO.CEILING", "CEILING.PRECISE"],
        ["LOGINV", "LOGNORM.INV"],
        ["MODE", "MODE.SNGL"],
        ["PERCENTRANK", "PERCENTRANK.INC"],
        ["POISSON", "POISSON.DIST"],
        ["RANK", "RANK.EQ"],
        ["TINV", "T.INV.2T"],
        ["TTEST", "T.TEST"],
        ["WEIBULL", "WEIBULL.DIST"],
        ["ZTEST", "Z.TEST"],
        ["ERFC.PRECISE", "ERFC"],
        ["USDOLLAR", "DOLLAR"],
        ["FINDB", "FIND"],
        ["LEFTB", "LEFT"],
        ["LENB", "LEN"],
        ["MIDB", "MID"],
        ["REPLACEB", "REPLACE"],
        ["RIGHTB", "RIGHT"],
        ["SEARCHB", "SEARCH"],
      ] as const
    ).flatMap(([older, name]) => {
      const declared = named[name];
      return declared ? [[older, declared]] : [];
    }),
  ),
  "ERF.PRECISE": overValues("n", (x) => borrowedResult(formulajs.ERF, [x])),
  // Always cumulative, which the later names leave to an argument.
  BETADIST: overValues("nnnn?n?", (x, alpha, beta, low = 0, high = 1) =>
    borrowedResult(formulajs.BETA.DIST, [x, alpha, beta, true, low, high]),
  ),
  LOGNORMDIST: overValues("nnn", (x, mean, deviation) =>
    borrowedResult(formulajs.LOGNORM.DIST, [x, mean, deviation, true]),
  ),
  // Never cumulative.
  HYPGEOMDIST: overValues("nnnn", (hits, drawn, hitsThere, there) =>
    borrowedResult(formulajs.HYPGEOM.DIST, [hits, drawn, hitsThere, there, false]),
  ),
  NEGBINOMDIST: overValues("nnn", (failures, successes, chance) =>
    borrowedResult(formulajs.NEGBINOM.DIST, [failures, successes, chance, false]),
  ),
  TDIST: overValues("nnn", (x, freedom, tails) => {
    const tail = borrowedResult(formulajs.TDISTRT, [x, Math.trunc(freedom)]);
    return typeof tail === "number" && Math.trunc(tails) === 2 ? 2 * tail : tail;
  }),
};
