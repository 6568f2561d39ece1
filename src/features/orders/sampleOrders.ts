import type { Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import { sampleAgreements } from "./agreements/sampleAgreements";
import { sampleReturns } from "./returns/sampleReturns";

type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;

/** What the sample company returned and agreed on. */
export const sampleOrders = (company: Rows, today: Day): Rows =>
  new Map([...sampleReturns(company, today), ...sampleAgreements(company, today)]);
