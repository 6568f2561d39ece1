import type { Stage } from "../../workbook/port";
import { insertSteps } from "./insertSteps";
import { rectanglesOf } from "../rectangles";
import { removeSteps } from "./removeSteps";
import { restoreSteps } from "./restoreSteps";
import type { Step } from "./step";
import { updateStep } from "./updateStep";

/** The steps of one stage: cells that change, rows that come, rows that go, rows that come back. */
export const stepsOf = (stage: Stage): readonly Step[] => [
  ...rectanglesOf(stage.updates).map((rectangle) => updateStep(stage, rectangle)),
  ...insertSteps(stage),
  ...removeSteps(stage),
  ...restoreSteps(stage),
];
