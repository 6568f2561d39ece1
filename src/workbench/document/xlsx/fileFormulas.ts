import { stringifyTokens, tokenize } from "@borgar/fx/xlsx";
import { readFormula } from "../Formula";
import type { Formula, FormulaNode } from "../Formula";
import {
  callsArrayFunctions,
  spelledAsSingle,
  spelledWithAt,
  withIntersections,
  withoutIntersections,
} from "./implicitIntersection";
import type { IsWideName } from "./implicitIntersection";
import { eachToken, shortenOwnTable } from "../rewriteFormula";
import { hideEscapes, readStructured, showEscapes, writeStructured } from "../structuredReference";

/** Functions that came after Excel 2007: files write them with a prefix, or older versions could not keep them. */
const later = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT " +
    "BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA " +
    "CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE " +
    "EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST " +
    "GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV " +
    "MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC " +
    "RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T " +
    "T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S " +
    "ARRAYTOTEXT ENCODEURL PERCENTOF REGEXEXTRACT REGEXREPLACE REGEXTEST TRIMRANGE VALUETOTEXT VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const sheetFunctions = new Set(["FILTER", "SORT"]);
/** Excel's mark for functions of add-ins that are written in JavaScript. */
const addInPrefix = "_xldudf_";

/** A formula as files hold it: without "=", with prefixes, its own table named. */
export function toFile(text: string, ownTable: string | undefined): string {
  const names = localNames(readFormula(text).root);
  const marked = spillMarks(spelledAsSingle(text));
  const prefixed = eachToken(marked, ["func"], (name) => prefixedName(name, names));
  const local = eachToken(prefixed, ["range_named"], (name) =>
    names.has(name.toUpperCase()) ? `_xlpm.${name}` : name,
  );
  const whole = eachToken(local, ["structured"], (value) => {
    const reference = readStructured(value);
    if (!reference) return value;
    return writeStructured(reference.table === "" ? { ...reference, table: ownTable ?? "" } : reference, true);
  });
  return whole.slice(1);
}

/** A formula as people read it, from a file's; `ownTable` is the table in which it stands. */
export function fromFile(text: string, ownTable: string | undefined): string {
  const bare = `=${text}`
    .replace(/_xlfn\.SINGLE\(/gi, "SINGLE(")
    .replace(/_xldudf_([a-z0-9]+)_([a-z0-9_.]+)(?=\()/gi, (_, space: string, name: string) => `${space}.${name}`)
    .replace(/_xl(fn|ws|pm|eta)\./gi, "")
    // A reference that has gone may still name its sheet.
    .replace(/('[^']*'|[\p{L}\p{N}_.]+)!#REF!/gu, "#REF!");
  const shown = unmarkSpills(bare);
  return shown.includes("[") ? shortenOwnTable(shown, ownTable) : shown;
}

/** A cell's formula as a file holds it, and whether its cell is marked as one for dynamic arrays. */
export function cellToFile(
  { text, calls }: Formula,
  ownTable: string | undefined,
  isWideName: IsWideName,
): { readonly text: string; readonly isDynamic: boolean } {
  const bare = withoutIntersections(text);
  const isDynamic = callsArrayFunctions(calls) || withIntersections(bare, isWideName) !== text;
  return { text: toFile(isDynamic ? text : bare, ownTable), isDynamic };
}

/** A cell's formula as people read it. What is not marked as one for dynamic arrays takes single values, as in an Excel of old. */
export function cellFromFile(
  text: string,
  ownTable: string | undefined,
  isDynamic: boolean,
  isWideName: IsWideName,
): string {
  const read = fromFile(text, ownTable);
  return isDynamic ? read : withIntersections(read, isWideName);
}

function prefixedName(name: string, names: ReadonlySet<string>): string {
  const upper = name.toUpperCase();
  if (names.has(upper)) return `_xlpm.${name}`;
  if (sheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  if (later.has(upper)) return `_xlfn.${upper}`;
  if (upper === "SINGLE" || upper === "ANCHORARRAY") return `_xlfn.${upper}`;
  const dot = upper.indexOf(".");
  const isAddIns = dot > 0 && !parsesAsBuiltIn(upper);
  return isAddIns ? `${addInPrefix}${upper.replaceAll(".", "_")}` : name;
}

/** Built-in names with a dot that need no prefix. */
function parsesAsBuiltIn(name: string): boolean {
  return /^(ERROR\.TYPE|NETWORKDAYS\.INTL|WORKDAY\.INTL|CEILING\.PRECISE|FLOOR\.PRECISE|ISO\.CEILING|CHISQ\..*|F\..*|T\..*|Z\..*)$/.test(
    name,
  );
}

/** `A1#` is ANCHORARRAY(A1) in files. */
function spillMarks(text: string): string {
  if (!text.includes("#")) return text;
  const tokens = tokenize(hideEscapes(text), { withLocation: false });
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (token.type !== "operator" || token.value !== "#" || !before) continue;
    before.value = `ANCHORARRAY(${before.value})`;
    token.value = "";
  }
  return showEscapes(stringifyTokens(tokens));
}

function unmarkSpills(text: string): string {
  return spelledWithAt(text.replace(/ANCHORARRAY\(([^()]+)\)/g, "$1#"));
}

/** The names that LET and LAMBDA give, upper case. */
function localNames(root: FormulaNode): ReadonlySet<string> {
  const names = new Set<string>();
  const pending: (FormulaNode | null)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!node) continue;
    if (node.type === "LetExpression") {
      for (const { id, init } of node.declarations) {
        names.add(id.name.toUpperCase());
        pending.push(init);
      }
      pending.push(node.body);
    } else if (node.type === "LambdaExpression") {
      for (const { name } of node.params) names.add(name.toUpperCase());
      pending.push(node.body);
    } else if ("arguments" in node) {
      pending.push(...node.arguments);
      // A LAMBDA that is called at once stands where fx expects a name.
      if (node.type === "CallExpression") pending.push(node.callee as unknown as FormulaNode);
    }
  }
  return names;
}
