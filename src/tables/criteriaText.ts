/** A text, as a formula names it, for MATCH to find as it stands: the signs ~ * ? would be patterns otherwise. */
export const literally = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;

/** The condition of SUMIFS and its kin that a cell holds this very text: "<5" would be a comparison otherwise. */
export const sameAs = (text: string): string => `"="&${literally(text)}`;

/** A day's cell as the text 2026-11-24, whatever the language of Excel. */
export const isoDay = (cell: string): string =>
  `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;

/** A number's cell as a text with a point, to so many decimals at most: the decimal comma of some languages must not matter. */
export const pointNumber = (cell: string, decimals: number): string =>
  `SUBSTITUTE(ROUND(${cell},${String(decimals)})&"",",",".")`;

/** EDATE of a day; where Excel's days end before, the last of them instead of an error. */
export const monthsLater = (day: string, months: string): string => `IFERROR(EDATE(${day},${months}),2958465)`;
