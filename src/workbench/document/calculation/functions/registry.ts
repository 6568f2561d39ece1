import { aggregateFunctions } from "./aggregates";
import { arrayFunctions } from "./arrays";
import { conditionalSumFunctions } from "./conditionalSums";
import { databaseFunctions } from "./databases";
import { dateFunctions } from "./dates";
import type { Declared, FunctionTable } from "./declare";
import { cellInformation } from "./cellInformation";
import { engineeringFunctions } from "./engineering";
import { informationFunctions } from "./information";
import { lambdaFunctions } from "./lambdas";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { mathsFunctions } from "./maths";
import { matrixFunctions } from "./matrices";
import { referenceFunctions } from "./references";
import { olderNames } from "./olderNames";
import { securityFunctions } from "./securities";
import { statisticFunctions } from "./statistics";
import { patternFunctions } from "./patterns";
import { textForms } from "./textForms";
import { textFunctions } from "./text";

const all: FunctionTable = {
  ...statisticFunctions,
  ...engineeringFunctions,
  ...olderNames,
  ...aggregateFunctions,
  ...arrayFunctions,
  ...conditionalSumFunctions,
  ...databaseFunctions,
  ...dateFunctions,
  ...informationFunctions,
  ...cellInformation,
  ...lambdaFunctions,
  ...logicalFunctions,
  ...lookupFunctions,
  ...mathsFunctions,
  ...matrixFunctions,
  ...referenceFunctions,
  ...securityFunctions,
  ...textFunctions,
  ...textForms,
  ...patternFunctions,
};
const byName = new Map(Object.entries(all));

/** A worksheet function by its name in upper case. */
export function findFunction(name: string): Declared | undefined {
  return byName.get(name);
}

/** All names that the calculator knows, besides LET and LAMBDA. */
export function functionNames(): string[] {
  return [...byName.keys(), "LET", "LAMBDA"].sort();
}
