import type { Day } from "../../domain/calendarDay";
import type { Result } from "../../domain/result";
import type { Action } from "../../tables/action";
import type { TableSet } from "../../tables/tableSet";
import { Locations, Settings } from "../home/tables";
import { Items, Moves, Vendors } from "../inventory/tables";
import { OrderLines, Orders, Receipts } from "./tables";

export interface ReceiveShipment {
  readonly order: string;
  /** When it came; today where it is left out. */
  readonly date?: Day;
  /** The number on the delivery note. */
  readonly note?: string;
  /** Where goods go whose line names no location. */
  readonly location?: string;
  readonly lines: readonly ReceivedLine[];
}
export interface ReceivedLine {
  readonly line: number;
  readonly counted: number;
  /** Of those counted, not taken. accepted = counted - rejected. */
  readonly rejected?: number;
  /** Why units were rejected. */
  readonly reason?: string;
  /** Where it is put; the line's own location, then the shipment's, where it is left out. */
  readonly location?: string;
}

/** Short: some is missing. Short, ok: what is missing is within the tolerance. Damaged: some was rejected. */
export type ReceiptWord = "Exact" | "Short" | "Short, ok" | "Over, ok" | "Over limit" | "Damaged" | "Not ordered";

/** What a shipment means for one line of the order. */
export interface LineResult {
  readonly line: number;
  readonly item: string;
  readonly word: ReceiptWord;
  readonly accepted: number;
  readonly rejected: number;
  /** Received with this shipment, in all. */
  readonly receivedAfter: number;
  /** Still to come after this shipment. */
  readonly openAfter: number;
  readonly department?: string;
  /** The word as a sentence: "Line 2, A-1: 8 of 10 came, 2 are still open." */
  readonly sentence: string;
}
export const receiveShipment: Action<ReceiveShipment> = {
  title: "Receive",
  reads: [Settings, Locations, Vendors, Items, Moves, Orders, OrderLines, Receipts],
  plan: () => {
    throw new Error("being written");
  },
};

/** Judges a shipment line by line, before anything is written; refused where the order can't be received. */
export function judgeShipment(_tables: TableSet, _shipment: ReceiveShipment): Result<readonly LineResult[]> {
  throw new Error("being written");
}
