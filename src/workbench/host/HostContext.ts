import type { WorkbookDocument } from "../document/WorkbookDocument";
import type { FunctionAnswers } from "./FunctionRunner";
import type { HostEvents } from "./HostEvents";
import type { References } from "./References";
import type { Runtime } from "./Runtime";

/** What members of the table work with. */
export interface HostContext {
  readonly document: WorkbookDocument;
  readonly references: References;
  readonly events: HostEvents;
  readonly functions: FunctionAnswers;
  readonly runtime: Runtime;
}
