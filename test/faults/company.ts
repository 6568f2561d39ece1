import type { Day } from "../../src/domain/calendarDay";
import { features } from "../../src/app/features";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { sampleDocuments } from "../../src/features/documents/sampleDocuments";
import { sampleOrders } from "../../src/features/orders/sampleOrders";
import { VendorReturns } from "../../src/model/returns/tables";
import { sampleEquipment } from "../../src/features/equipment/sampleEquipment";
import { sampleRequests } from "../../src/features/requests/sampleRequests";
import { sampleReminders } from "../../src/features/reminders/usualRoutines";
import { usualKpi } from "../../src/features/kpi/chooseKpis";
import { Kpis } from "../../src/model/kpi/tables";
import { InvoiceLines, Invoices } from "../../src/model/invoices/tables";
import { OrderLines, Orders, Receipts } from "../../src/model/orders/tables";
import { Requests, StatusLog } from "../../src/model/requests/tables";
import { Moves } from "../../src/model/stock/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import type { AnyRow } from "../../src/tables/readTable";
import { withUsual, type Rows } from "../../src/ui/feature";

/** Every trial is of this day, so that each run tries the same. */
export const TODAY: Day = "2026-11-24";

/** As many as show every state; the year before them says nothing more about faults, and each trial reads all of it. */
const RECENT_ORDERS = 24;
const RECENT_MOVES = 40;
const RECENT_INVOICES = 24;
const RECENT_REQUESTS = 10;

/**
 * The sample company with its last orders and moves: what was moved before is one count an item and place, so that the
 * balances are those of the whole year.
 */
export async function trialCompany(): Promise<Rows> {
  const usual = await withUsual(features, sampleCompany(TODAY));
  const whole = new Map([...usual, ...sampleOrders(usual, TODAY)]);
  const invoices = new Set(
    rowsOf(whole, Invoices)
      .slice(-RECENT_INVOICES)
      .map(({ invoice }) => invoice),
  );
  const billed = rowsOf(whole, InvoiceLines).filter(({ invoice }) => invoices.has(invoice));
  const kept = new Set(
    [...rowsOf(whole, Orders).slice(-RECENT_ORDERS), ...billed, ...rowsOf(whole, VendorReturns)].map(
      ({ order }) => order,
    ),
  );
  const ofKept = (table: AnyTable) => rowsOf(whole, table).filter(({ order }) => kept.has(order));
  const asked = sampleRequests(whole, TODAY);
  const requests = rowsOf(asked, Requests).slice(-RECENT_REQUESTS);
  const recent = new Set(requests.map(({ request }) => request));
  return new Map<AnyTable, readonly AnyRow[]>([
    ...whole,
    ...sampleEquipment(whole, TODAY),
    ...sampleDocuments(whole, TODAY),
    ...sampleReminders(whole, TODAY),
    ...asked,
    [Requests, requests],
    [StatusLog, rowsOf(asked, StatusLog).filter(({ request }) => recent.has(request))],
    [Invoices, rowsOf(whole, Invoices).filter(({ invoice }) => invoices.has(invoice))],
    [InvoiceLines, billed],
    [Orders, ofKept(Orders)],
    [OrderLines, ofKept(OrderLines)],
    [Receipts, ofKept(Receipts)],
    [Moves, folded(rowsOf(whole, Moves))],
    [Kpis, [usualKpi("On time in full"), usualKpi("Purchase spend")]],
  ]);
}

const rowsOf = (rows: Rows, table: AnyTable): readonly AnyRow[] => rows.get(table) ?? [];

function folded(moves: readonly AnyRow[]): readonly AnyRow[] {
  const recent = moves.slice(-RECENT_MOVES);
  const opening = new Map<string, AnyRow>();
  for (const move of moves.slice(0, -RECENT_MOVES)) {
    const place = `${String(move.item)} / ${String(move.location)}`;
    const before = opening.get(place);
    opening.set(place, {
      ...move,
      type: "Count",
      reference: undefined,
      department: undefined,
      quantity: Number(before?.quantity ?? 0) + Number(move.quantity),
    });
  }
  return [...opening.values(), ...recent];
}
