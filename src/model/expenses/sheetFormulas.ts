import { literally, sameAs } from "../../tables/criteriaText";
import { settings } from "../company/settings";

/** The company's currency in a cell, as companySettings has it: the usual one where Settings gives none. */
const setting = `IFERROR(INDEX(Settings[Value],MATCH("${settings.currency.name}",Settings[Name],0))&"","")`;
const currency = `IF(${setting}="","${settings.currency.usual}",UPPER(${setting}))`;

/** What a line comes to in the company's currency; 0 while a foreign amount has not been exchanged. */
export const homeFormula = `=IF([@Currency]="",[@Amount],IF([@Currency]=${currency},[@Amount],N([@[Home amount]])))`;

/** The prime that keeps check figures small enough to be exact. */
export const MARK_MODULUS = 9973;

/** How many characters of a text its figure is made of, spaces not counted, and how many of a receipt's name from its end. */
export const TEXT_LENGTH = 60;
export const RECEIPT_LENGTH = 24;
/** What counts as a space: reading a cell takes these from its ends. */
export const SPACES = [" ", "\u00a0", "\u3000", "\n"] as const;

const spaceless = (text: string): string =>
  SPACES.reduce((rest, space) => `SUBSTITUTE(${rest},UNICHAR(${String(space.charCodeAt(0))}),"")`, text);

const places = `{${Array.from({ length: TEXT_LENGTH }, (_, index) => index + 1).join(",")}}`;

/**
 * Each character by its place, up to the first that takes two (an emoji, say): whether MID counts it once or twice depends
 * on the workbook's compatibility version, and what UNICODE says of its half on the program.
 */
export function textFigure(text: string): string {
  // UNICODE, as CODE differs between Windows and Mac.
  const codes = `IFERROR(UNICODE(MID(${spaceless(text)},${places},1)),65536)`;
  return `SUMPRODUCT(${codes}*${places}*(${places}<IFERROR(MATCH(0,LOOKUP(${codes},{0,55296,57344,65536},{1,0,1,0}),0),${String(TEXT_LENGTH + 1)})))`;
}

/**
 * A figure of a line's day, amounts and words. Squared, so that what is moved from one line to another changes the sum of a
 * claim. claimSubject computes the same.
 */
export const markFormula = `=MOD(MOD(ABS(ROUND([@Amount]*1000,0))+ABS(ROUND([@[In company currency]]*1000,0))*3+ABS(ROUND(N([@Tax])*1000,0))*7+INT([@Date])*31+${textFigure(`[@Category]&"|"&[@[Cost centre]]&"|"&RIGHT(${spaceless("[@Receipt]")},${String(RECEIPT_LENGTH)})&"|"&[@Vendor]`)},${String(MARK_MODULUS)})^2,${String(MARK_MODULUS)})`;

/** Two decimals, or three where the amount has them; the machine's decimal sign becomes a point. */
const amountText = `SUBSTITUTE(FIXED([@Claimed],IF(ROUND([@Claimed],2)=ROUND([@Claimed],3),2,3),TRUE),MID(1/2,2,1),".")`;

/** A name as the table that it links to spells it, which is how it is read; as it is where that table has no such name. */
export const spelling = (name: string, column: string): string =>
  `IFERROR(INDEX(${column},MATCH(${literally(name)},${column},0)),${name})`;

const headFigure = `${textFigure(`[@[Charged to]]&"|"&[@Trip]&"|"&${spelling("[@Person]", "People[Person]")}`)}+ROUND(N([@Advance])*1000,0)*7`;

export const claimSubjectFormula = `=[@Lines]&IF([@Lines]=1," line, "," lines, ")&${currency}&" "&${amountText}&", check "&MOD(SUMIFS(Expenses[Check figure],Expenses[Claim],${sameAs("[@Claim]")})+${headFigure},${MARK_MODULUS})`;
