import { zeroOrMore } from "./invalidArgument";

/** Demand per period and lead time in periods; leadTimeSd is in periods too and 0 where it is left out. */
export interface LeadTimeDemand {
  readonly demandMean: number;
  readonly demandSd: number;
  readonly leadTime: number;
  readonly leadTimeSd?: number | undefined;
}

/** Mean of the demand during the lead time, d L. */
export const leadTimeMean = (demand: LeadTimeDemand): number => demand.demandMean * demand.leadTime;

/** Standard deviation of the demand during the lead time, sqrt(L sd^2 + d^2 sdL^2). Silver, Pyke & Thomas, 4th ed., ch. 6. */
export function leadTimeSpread(demand: LeadTimeDemand): number {
  const ofLeadTime = demand.demandMean * (demand.leadTimeSd ?? 0);
  return Math.sqrt(demand.leadTime * demand.demandSd * demand.demandSd + ofLeadTime * ofLeadTime);
}

/** Refuses negative demand, lead time or spread. */
export function checkLeadTimeDemand(demand: LeadTimeDemand): void {
  zeroOrMore("demandMean", demand.demandMean);
  zeroOrMore("demandSd", demand.demandSd);
  zeroOrMore("leadTime", demand.leadTime);
  if (demand.leadTimeSd !== undefined) zeroOrMore("leadTimeSd", demand.leadTimeSd);
}
