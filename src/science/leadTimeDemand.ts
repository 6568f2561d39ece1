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

/** The spread after the check, in one look at the figures where they are sound: a whole column of items waits for it. */
export function checkedSpread(demand: LeadTimeDemand): number {
  const { demandMean, demandSd, leadTime, leadTimeSd = 0 } = demand;
  const ofLeadTime = demandMean * leadTimeSd;
  const variance = leadTime * demandSd * demandSd + ofLeadTime * ofLeadTime;
  const isSound = demandMean >= 0 && demandSd >= 0 && leadTime >= 0 && leadTimeSd >= 0;
  // Products within these bounds cannot have come from arguments out of theirs.
  if (!isSound || !(variance < 1e50) || !(demandMean + leadTime < 1e25)) checkLeadTimeDemand(demand);
  return Math.sqrt(variance);
}
