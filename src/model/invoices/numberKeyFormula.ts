import { LEFT_OUT, NUMBER_LENGTH } from "../../science/invoiceNumber";

const places = `{${Array.from({ length: NUMBER_LENGTH }, (_, index) => index + 1).join(",")}}`;

/** The number of an invoice as it is compared: what normalisedNumber computes, as an Excel formula over a cell. */
export function numberKeyFormula(cell: string): string {
  const plain = LEFT_OUT.reduce(
    (rest: string, sign) => `SUBSTITUTE(${rest},UNICHAR(${String(sign.charCodeAt(0))}),"")`,
    cell,
  );
  return `=LET(plain,LEFT(UPPER(${plain}),${String(NUMBER_LENGTH)}),long,LEN(plain),trimmed,MID(plain,MIN(MAX(1,long),IFERROR(MATCH(TRUE,INDEX(MID(plain,${places},1)<>"0",0),0),1)),${String(NUMBER_LENGTH)}),IF(LEN(trimmed)<2,trimmed,IF(AND(ISNUMBER(FIND(RIGHT(trimmed,1),"ABCDEFGHIJKLMNOPQRSTUVWXYZ")),ISNUMBER(FIND(MID(trimmed,LEN(trimmed)-1,1),"0123456789"))),LEFT(trimmed,LEN(trimmed)-1),trimmed)))`;
}
