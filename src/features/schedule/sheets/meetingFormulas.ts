/** Meetings that hold their time, on which both sheets go: `MeetingTimes` of them overlap from one cell to another. */
export const heldBetween = (from: string, to: string): string =>
  `(Meetings[Start]<${to})*(Meetings[End]>${from})*(Meetings[Status]<>"Cancelled")*(Meetings[Status]<>"No-show")`;

/** "09:15-10:00 Budget" of each row. HOUR and MINUTE, because the letters of TEXT's times are of the user's language. */
export const MEETING_LINE = `${clock("Start")}&"-"&${clock("End")}&" "&Meetings[Subject]`;

function clock(column: "Start" | "End"): string {
  // To the minute: a serial may be a hair before it.
  const time = `(Meetings[${column}]+1/172800)`;
  return `TEXT(HOUR(${time}),"00")&":"&TEXT(MINUTE(${time}),"00")`;
}

/** What is found, line by line in the order of its times; nothing where nothing is. */
export const linesOf = (found: string): string => `IFERROR(TEXTJOIN(CHAR(10),TRUE,SORT(${found})),"")`;
