/** The spans of days after the due day in which what is owed is counted. */
export const agingSpans = ["Current", "1-30", "31-60", "61-90", "Over 90"] as const;
export type AgingSpan = (typeof agingSpans)[number];

/** The span of so many days after the due day; 0 and less is current. */
export const agingSpan = (daysOver: number): AgingSpan =>
  daysOver <= 0 ? "Current" : daysOver <= 30 ? "1-30" : daysOver <= 60 ? "31-60" : daysOver <= 90 ? "61-90" : "Over 90";
