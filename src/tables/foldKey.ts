/** A key or a name as Excel compares it: without outer spaces, and with upper and lower case alike. */
export const foldKey = (text: string): string => text.trim().toLowerCase();

/** Whether two texts are the same key, as SUMIFS, MATCH and = take them in Excel. */
export const sameKey = (one: string, other: string): boolean => one === other || foldKey(one) === foldKey(other);
