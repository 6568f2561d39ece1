import { literally, pointNumber } from "../../tables/criteriaText";
import { checkFigureFormula, headWordsFormula, inPartsFormula } from "../approvals/askedAs";
import { settings } from "../company/settings";

/** The company's currency in a cell, as companySettings has it: the usual one where Settings gives none. */
const currency = `LET(set,IFERROR(INDEX(Settings[Value],MATCH("${settings.currency.name}",Settings[Name],0))&"",""),IF(set="","${settings.currency.usual}",UPPER(set)))`;

/** What a line comes to in the company's currency; 0 while a foreign amount has not been exchanged. */
export const homeFormula = `=IF([@Currency]="",[@Amount],IF([@Currency]=${currency},[@Amount],N([@[Home amount]])))`;

/** 0 while a line says what was submitted: the same words as expenseReads. */
export const expenseCheckFormula = checkFigureFormula([
  ...["[@Expense]", "[@Claim]", "INT([@Date])", "[@Category]", "[@Vendor]", "[@Receipt]", "[@[Cost centre]]"],
  ...["[@Currency]", ...["[@Amount]", "[@[Home amount]]", "[@Tax]"].map((cell) => inPartsFormula(cell, 1000))],
]);

/** Two decimals, or three where the amount has them; the machine's decimal sign becomes a point. */
const amountText = `SUBSTITUTE(FIXED([@Claimed],IF(ROUND([@Claimed],2)=ROUND([@Claimed],3),2,3),TRUE),MID(1/2,2,1),".")`;

/** A name as the table that it links to spells it, which is how it is read; as it is where that table has no such name. */
export const spelling = (name: string, column: string): string =>
  `IFERROR(INDEX(${column},MATCH(${literally(name)},${column},0)),${name})`;

export const claimSubjectFormula = `=[@Lines]&IF([@Lines]=1," line, "," lines, ")&${currency}&" "&${amountText}&" for "&${headWordsFormula(["[@[Charged to]]", "[@Trip]", "[@Person]"])}&IF(N([@Advance])=0,"",", advance "&${pointNumber("N([@Advance])", 3)})`;
