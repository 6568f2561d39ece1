import { expenseHelp } from "./expenseHelp";
import type { HelpEntry } from "./helpEntry";
import { invoiceHelp } from "./invoiceHelp";
import { demandHelp, kpiHelp, timeHelp } from "./otherHelp";
import { requestHelp } from "./requestHelp";
import { scheduleHelp } from "./scheduleHelp";
import { stockHelp } from "./stockHelp";
import { travelHelp } from "./travelHelp";

/** The help of each function by its id, in the order in which they are listed. */
export const helpEntries: ReadonlyMap<string, HelpEntry> = new Map<string, HelpEntry>(
  Object.entries({
    ...stockHelp,
    ...demandHelp,
    ...kpiHelp,
    ...timeHelp,
    ...travelHelp,
    ...expenseHelp,
    ...invoiceHelp,
    ...requestHelp,
    ...scheduleHelp,
  }),
);
