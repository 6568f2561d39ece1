/**
 * Runs at build time: webpack.config.js loads it through tsx. The generator of functions.json cannot allow error values and
 * checks neither names nor help, so that both happen here.
 */

/** The part of functions.json that we read. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}

interface Metadata {
  readonly functions: readonly FunctionMetadata[];
}

/** The manifest's own address, as in webpack.config.js. */
const DEFAULT_ADDRESS = "https://localhost:3000";

/**
 * Lets error values in, so that one bad cell does not take the answer of a whole range, and makes each help address whole.
 * Throws, for the build to stop, at a name that Excel would refuse or that means something else, or where help is missing.
 */
export function finishMetadata<M extends Metadata>(metadata: M, publicUrl = DEFAULT_ADDRESS) {
  const faults = metadata.functions.flatMap(faultsOf);
  const names = metadata.functions.map(({ name }) => name);
  faults.push(...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice`));
  if (faults.length > 0) throw new Error(faults.join("; "));
  return {
    ...metadata,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((each) => ({
      ...each,
      helpUrl: new URL(each.helpUrl ?? "", `${publicUrl}/`).href,
    })),
  };
}

const NAMESPACE = "OPS";

function faultsOf({ id, name, description, helpUrl, parameters }: FunctionMetadata): string[] {
  const faults: string[] = [];
  if (!/^[A-Z][A-Z0-9.]{2,127}$/.test(name)) faults.push(`${name} is not 3 to 128 capital letters and digits`);
  if (id !== name) faults.push(`${name} has the id ${id}; ids equal names here, and neither ever changes`);
  if (isCellAddress(name)) faults.push(`${name} is the address of a cell`);
  if (excelNames.has(`${NAMESPACE}.${name}`)) faults.push(`${NAMESPACE}.${name} is a function of Excel`);
  if (description === "") faults.push(`${name} has no description`);
  if (helpUrl !== `functions/${name}.html`) faults.push(`${name} has no @helpurl functions/${name}.html`);
  let optional = false;
  for (const parameter of parameters) {
    if (parameter.description === "") faults.push(`${parameter.name} of ${name} has no help`);
    if (optional && parameter.optional !== true)
      faults.push(`${parameter.name} of ${name} follows one that may be left out`);
    optional = parameter.optional === true;
  }
  return faults;
}

/** "AB12" and "R1C1" are cells, with or without a namespace in front: columns end at XFD. */
function isCellAddress(name: string): boolean {
  const column = /^([A-Z]{1,3})\d+$/.exec(name)?.[1];
  return (column !== undefined && (column.length < 3 || column <= "XFD")) || /^R\d*C\d*$/.test(name);
}

/** Excel's functions with a dot in their name: a name without one cannot meet them behind "OPS.". */
const excelNames: ReadonlySet<string> = new Set(
  (
    "BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S ECMA.CEILING ERF.PRECISE ERFC.PRECISE " +
    "ERROR.TYPE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT " +
    "FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR GAMMA.DIST GAMMA.INV GAMMALN.PRECISE HYPGEOM.DIST ISO.CEILING " +
    "LOGNORM.DIST LOGNORM.INV MODE.MULT MODE.SNGL NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV " +
    "PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ " +
    "SKEW.P STDEV.P STDEV.S T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST VAR.P VAR.S WEIBULL.DIST WORKDAY.INTL Z.TEST"
  ).split(" "),
);
