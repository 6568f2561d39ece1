import type { Operand } from "../../document/calculation/grid";
import { toScalar } from "../../document/calculation/grid";
import { CellError } from "../../document/cellValue";
import type { FunctionArgument, WorkbookDocument } from "../../document/WorkbookDocument";
import type { Arguments } from "../Arguments";
import { bagOf, invalid, textOf } from "../Arguments";
import { toWire } from "../cellsOnWire";
import { HostObject } from "../HostObject";
import type { HostContext } from "../HostContext";
import type { HostType } from "../HostType";
import { rangeAt } from "../rangeAt";

/** The worksheet functions that the client offers as methods and the calculator knows, as the client writes them. */
const methods = (
  "Abs AccrInt AccrIntM Acos Acosh Acot Acoth And Arabic Areas Asin Asinh Atan Atan2 Atanh AveDev Average " +
  "AverageA AverageIf AverageIfs Base BesselI BesselJ BesselK BesselY Beta_Dist Beta_Inv Bin2Dec Bin2Hex Bin2Oct " +
  "Binom_Dist Binom_Dist_Range Binom_Inv Bitand Bitlshift Bitor Bitrshift Bitxor Ceiling_Math Ceiling_Precise " +
  "Char ChiSq_Dist ChiSq_Dist_RT ChiSq_Inv ChiSq_Inv_RT Choose Clean Code Columns Combin Combina Complex " +
  "Concatenate Confidence_Norm Confidence_T Convert Cos Cosh Cot Coth Count CountA CountBlank CountIf CountIfs " +
  "CoupDayBs CoupDays CoupDaysNc CoupNcd CoupNum CoupPcd Csc Csch CumIPmt CumPrinc DAverage DCount DCountA DGet " +
  "DMax DMin DProduct DStDev DStDevP DSum DVar DVarP Date Datevalue Day Days Days360 Db Ddb Dec2Bin Dec2Hex " +
  "Dec2Oct Decimal Degrees Delta DevSq Disc Dollar DollarDe DollarFr Duration ECMA_Ceiling EDate Effect EoMonth " +
  "Erf ErfC ErfC_Precise Erf_Precise Error_Type Even Exact Exp Expon_Dist FVSchedule F_Dist F_Dist_RT F_Inv " +
  "F_Inv_RT Fact FactDouble False Find FindB Fisher FisherInv Fixed Floor_Math Floor_Precise Fv Gamma GammaLn " +
  "GammaLn_Precise Gamma_Dist Gamma_Inv Gauss Gcd GeStep GeoMean HLookup HarMean Hex2Bin Hex2Dec Hex2Oct Hour " +
  "HypGeom_Dist Hyperlink ISO_Ceiling If ImAbs ImArgument ImConjugate ImCos ImCosh ImCot ImCsc ImCsch ImDiv ImExp " +
  "ImLn ImLog10 ImLog2 ImPower ImProduct ImReal ImSec ImSech ImSin ImSinh ImSqrt ImSub ImSum ImTan Imaginary Int " +
  "IntRate Ipmt Irr IsErr IsError IsEven IsFormula IsLogical IsNA IsNonText IsNumber IsOdd IsText IsoWeekNum " +
  "Ispmt Isref Kurt Large Lcm Left Leftb Len Lenb Ln Log Log10 LogNorm_Dist LogNorm_Inv Lookup Lower MDuration " +
  "MIrr MRound Match Max MaxA Median Mid Midb Min MinA Minute Mod Month MultiNomial N NPer Na NegBinom_Dist " +
  "NetworkDays NetworkDays_Intl Nominal Norm_Dist Norm_Inv Norm_S_Dist Norm_S_Inv Not Now Npv NumberValue Oct2Bin " +
  "Oct2Dec Oct2Hex Odd Or PDuration PercentRank_Exc PercentRank_Inc Percentile_Exc Percentile_Inc Permut " +
  "Permutationa Phi Pi Pmt Poisson_Dist Power Ppmt Price PriceDisc Product Proper Pv Quartile_Exc Quartile_Inc " +
  "Quotient Radians Rand RandBetween Rank_Avg Rank_Eq Rate Received Replace ReplaceB Rept Right Rightb Roman " +
  "Round RoundDown RoundUp Rows Rri Sec Sech Second SeriesSum Sheet Sheets Sign Sin Sinh Skew Skew_p Sln Small " +
  "Sqrt SqrtPi StDevA StDevPA StDev_P StDev_S Standardize Substitute Subtotal Sum SumIf SumIfs SumSq Syd T " +
  "TBillEq TBillPrice TBillYield T_Dist T_Dist_2T T_Dist_RT T_Inv T_Inv_2T Tan Tanh Text Time Timevalue Today " +
  "Trim TrimMean True Trunc Type USDollar Unichar Unicode Upper VLookup Value VarA VarPA Var_P Var_S Vdb WeekNum " +
  "Weekday Weibull_Dist WorkDay WorkDay_Intl Xirr Xnpv Xor Year YearFrac Yield YieldDisc Z_Test"
).split(" ");

/** `workbook.functions`: worksheet functions as methods. "Beta_Dist" is BETA.DIST. */
export const functions: HostType<null> = {
  ask: Object.fromEntries(
    methods.map((method) => {
      const name = method.toUpperCase().replaceAll("_", ".");
      return [
        method,
        (_: null, args: Arguments, host: HostContext) =>
          new HostObject("FunctionResult", host.document.callFunction(name, argumentsOf(args, host))),
      ];
    }),
  ),
};

/** What the function gave; of cells or an array the client reads the first value. */
export const functionResult: HostType<Operand> = {
  get: {
    Error: (result) => errorOf(result),
    Value: (result) => (errorOf(result) === null ? toWire(toScalar(result)) : null),
  },
};

function errorOf(result: Operand): string | null {
  const value = toScalar(result);
  return value instanceof CellError ? value.code : null;
}

function argumentsOf(args: Arguments, { document }: HostContext): FunctionArgument[] {
  const values = args.all().flat();
  // Whatever is left out behind the last comes as null.
  while (values.length > 0 && (values.at(-1) ?? null) === null) values.pop();
  return values.map((value) => argumentOf(value, document));
}

function argumentOf(value: unknown, document: WorkbookDocument): FunctionArgument {
  if (value === null || value === undefined) return { isOmitted: true };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { value };
  if (value instanceof HostObject) {
    // The tag says whose subject it is.
    if (value.type === "FunctionResult") return { value: (value as HostObject<"FunctionResult">).subject };
    if (value.type === "Range") return (value as HostObject<"Range">).subject;
    throw invalid("A function takes values, ranges and results of functions.");
  }
  return rangeAt(document, document.activeSheet, textOf(bagOf(value).address));
}
