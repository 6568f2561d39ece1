/** A text, as a formula names it, for MATCH to find as it stands: the signs ~ * ? would be patterns otherwise. */
export const literally = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;

/** The condition of SUMIFS and its kin that a cell holds this very text: "<5" would be a comparison otherwise. */
export const sameAs = (text: string): string => `"="&${literally(text)}`;
