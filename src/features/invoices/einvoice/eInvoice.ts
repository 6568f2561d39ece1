import type { Day } from "../../../domain/calendarDay";

/** An electronic invoice as its file has it. Amounts are in its currency; a credit note's are positive. */
export interface EInvoice {
  readonly format: "UBL" | "CII";
  readonly kind: "Invoice" | "Credit note";
  readonly number: string;
  readonly date: Day;
  readonly due: Day | undefined;
  readonly currency: string;
  readonly seller: string | undefined;
  /** The buyer's order that it names. */
  readonly order: string | undefined;
  /** The number of the invoice that it corrects. */
  readonly corrects: string | undefined;
  readonly terms: string | undefined;
  readonly lines: readonly EInvoiceLine[];
  /** Charges and allowances of the whole document, allowances negative. */
  readonly charges: readonly ECharge[];
  /** The tax by its rates, where it is broken down. */
  readonly taxes: readonly ETax[];
  /** Without tax. */
  readonly net: number;
  readonly tax: number;
  /** With tax. */
  readonly total: number;
  readonly prepaid: number;
  /** What is added to what is to be paid, so that it is a round sum. */
  readonly rounding: number;
  /** What is still to be paid: total less prepaid, rounded as the vendor did. */
  readonly payable: number;
}

export interface EInvoiceLine {
  readonly number: string;
  readonly name: string;
  /** The vendor's code, and ours where the vendor gives it. */
  readonly sellersCode: string | undefined;
  readonly buyersCode: string | undefined;
  /** Such as its GTIN. */
  readonly standardCode: string | undefined;
  readonly quantity: number;
  readonly unit: string | undefined;
  /** Of one unit. */
  readonly price: number | undefined;
  /** The line's own charges, less its allowances. */
  readonly added: number;
  /** Without tax, less the line's own allowances. */
  readonly amount: number;
  /** In percent. */
  readonly taxRate: number | undefined;
  /** The order that the line names, where it is not that of the whole, and the line of it. */
  readonly order: string | undefined;
  readonly orderLine: string | undefined;
}

export interface ETax {
  readonly base: number;
  /** In percent. */
  readonly rate: number;
  readonly tax: number;
}

export interface ECharge {
  readonly reason: string;
  readonly amount: number;
  readonly taxRate: number | undefined;
}
