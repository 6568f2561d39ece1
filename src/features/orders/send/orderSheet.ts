import { formatQuantity } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { ok, type Result } from "../../../domain/result";
import { joinKey } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { companySettings } from "../../../model/company/settings";
import { Items, VendorItems, Vendors, type Vendor } from "../../../model/stock/tables";
import { orderStateOf } from "../../../model/orders/orderState";
import { Orders } from "../../../model/orders/tables";
import { unitsIn } from "../../../model/stock/units";

/** What a clean order sheet shows. Amounts are in the order's currency. */
export interface OrderSheet {
  readonly company: string;
  /** "" where the company gave none. */
  readonly address: string;
  readonly order: string;
  readonly date: Day;
  readonly vendor: Vendor;
  readonly requester: string | undefined;
  readonly currency: string;
  readonly lines: readonly OrderSheetLine[];
  /** Undefined where no line has a price. */
  readonly total: number | undefined;
}

export interface OrderSheetLine {
  readonly line: number;
  readonly item: string;
  readonly name: string;
  readonly vendorCode: string | undefined;
  readonly quantity: number;
  readonly unit: string;
  /** "2 x box of 10 pair", where it is sold in packs and the quantity is whole ones. */
  readonly packs: string | undefined;
  readonly price: number | undefined;
  readonly amount: number;
  readonly needBy: Day | undefined;
  readonly deliverTo: string | undefined;
}

/** The order sheet of an order, whatever its status. */
export function orderSheet(tables: TableSet, number: string): Result<OrderSheet> {
  const order = requireRow(tables, Orders, number);
  if (!order.ok) return order;
  const vendor = requireRow(tables, Vendors, order.value.vendor);
  if (!vendor.ok) return vendor;
  const state = orderStateOf(tables, order.value);
  const { company, address } = companySettings(tables);
  const unitOf = unitsIn(tables);
  return ok({
    company,
    address,
    order: number,
    date: order.value.date,
    vendor: vendor.value,
    requester: order.value.requester,
    currency: state.currency,
    total: state.lines.some(({ line }) => line.price !== undefined) ? state.total : undefined,
    lines: state.lines.map(({ line, amount }) => {
      const item = tables.find(Items, line.item);
      const unit = line.unit ?? item?.unit ?? "";
      const pack = item?.unitsPerPack ?? 0;
      const packs = pack > 1 ? line.quantity / pack : 0;
      return {
        line: line.line,
        item: line.item,
        name: item?.name ?? "",
        vendorCode: tables.find(VendorItems, joinKey([line.item, order.value.vendor]))?.vendorCode,
        quantity: line.quantity,
        unit: unitOf(line.quantity, unit),
        packs:
          Number.isInteger(packs) && packs > 0
            ? `${packs} ${unitOf(packs, item?.pack ?? "pack")} of ${formatQuantity(pack)} ${unitOf(pack, unit)}`
            : undefined,
        price: line.price,
        amount,
        needBy: line.promised,
        deliverTo: line.location,
      };
    }),
  });
}
