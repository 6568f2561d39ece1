import { optional, usually } from "../../tables/column";
import { literally, sameAs } from "../../tables/criteriaText";
import { defineTable, joinKey, type RowOf } from "../../tables/defineTable";
import {
  choice,
  count,
  currency,
  day,
  flag,
  formula,
  link,
  listed,
  LONGEST,
  money,
  percent,
  quantity,
  signedQuantity,
  text,
} from "../../tables/kinds";
import type { TableSet } from "../../tables/tableSet";
import { companySettings, settingFormula, settings } from "../company/settings";

const tabColor = "#0F6CBD";

export const Vendors = defineTable({
  name: "Vendors",
  sheet: "Vendors",
  help: "Who you buy from. Only approved vendors get orders.",
  tabColor,
  key: "vendor",
  version: 1,
  record: { noun: "vendor", folded: ["approvedUntil", "currency", "overTolerance", "underTolerance", "rank"] },
  columns: {
    vendor: text({ header: "Vendor", help: "The vendor's name, once each.", width: 26 }),
    approved: usually(flag({ header: "Approved", help: "Yes: orders may go to this vendor." }), false),
    approvedUntil: optional(day({ header: "Approved until", help: "The last day of the approval; blank for no end." })),
    contact: optional(text({ header: "Contact", help: "Whom to ask for." })),
    email: optional(text({ header: "Email", help: "Where orders are sent.", width: 28 })),
    termsDays: optional(count({ header: "Terms days", help: "Days from invoice to payment." }, LONGEST.days)),
    currency: optional(currency({ header: "Currency", help: "The currency of its prices; blank for the company's." })),
    overTolerance: optional(
      percent({ header: "Over tolerance", help: "How much more than ordered is taken; blank for the company's." }),
    ),
    underTolerance: optional(
      percent({
        header: "Under tolerance",
        help: "How much less than ordered completes a line; blank for the company's.",
      }),
    ),
    rank: optional(count({ header: "Rank", help: "1 for the first choice where an item has no preferred vendor." })),
  },
  highlights: [
    { formula: '={Approved}<>"Yes"', tone: "muted" },
    { formula: '=AND({Approved until}<>"",{Approved until}<TODAY())', column: "Approved until", tone: "bad" },
  ],
});
export type Vendor = RowOf<typeof Vendors.columns>;

const ofPreferredVendor = `VendorItems[Item],${sameAs("[@Item]")},VendorItems[Vendor],${sameAs("[@[Preferred vendor]]")}`;
const serviceLevelInCell = `IF(AND(N([@[Service level]])>0,N([@[Service level]])<1),[@[Service level]],${settingFormula(settings.serviceLevel)})`;
/** A function of an item's measured use, for whatever was measured; a spread that is blank is none. */
const ofMeasuredUse = (name: string): string =>
  `=IF(N([@[Daily use]])>0,${name}([@[Daily use]],[@[Horizon days]],${serviceLevelInCell},N([@[Use spread]]),N([@[Lead spread]])),"")`;

export const Items = defineTable({
  name: "Items",
  sheet: "Items",
  help: "What you keep and buy. Stock is counted from Moves, use and lead time are measured by Quartermaster.",
  tabColor,
  key: "item",
  version: 1,
  record: {
    noun: "item",
    folded: [
      "kind",
      "pack",
      "unitsPerPack",
      "buy",
      "barcode",
      "class",
      "serviceLevel",
      "dailyUse",
      "useSpread",
      "leadDays",
      "leadSpread",
      "receiptsCounted",
      "measuredOn",
    ],
  },
  expects: { past: ["measuredOn"] },
  columns: {
    item: text({ header: "Item", help: "The item's code, once each.", width: 14 }),
    name: text({ header: "Name", help: "What it is.", width: 34 }),
    kind: optional(
      choice({ header: "Kind", help: "What sort of thing it is." }, ["Material", "Supply", "Equipment", "Service"]),
    ),
    category: optional(listed({ header: "Category", help: "The group that reports count it in." }, "Category")),
    unit: usually(listed({ header: "Unit", help: "What quantities of it are counted in." }, "Unit"), "piece"),
    pack: optional(listed({ header: "Pack", help: "How it is sold, such as box." }, "Pack")),
    unitsPerPack: optional(quantity({ header: "Units per pack", help: "Units in a pack; orders are whole packs." })),
    buy: usually(
      choice({ header: "Buy", help: "Stopped: it is used up and not reordered." }, ["Yes", "Stopped"]),
      "Yes",
    ),
    barcode: optional(
      text({ header: "Barcode", help: "What a scanner reads; it finds the item in every field.", width: 18 }),
    ),
    class: optional(choice({ header: "Class", help: "A for the items that matter most." }, ["A", "B", "C"])),
    unitCost: optional(money({ header: "Unit cost", help: "What a unit costs, in the company's currency." })),
    preferredVendor: optional(
      link({ header: "Preferred vendor", help: "Who it is ordered from.", width: 24 }, "Vendors"),
    ),
    serviceLevel: optional(
      percent({
        header: "Service level",
        help: "The chance that stock lasts until a delivery comes; measuring fills it.",
      }),
    ),
    dailyUse: optional(quantity({ header: "Daily use", help: "Units issued a day, measured from Moves." })),
    useSpread: optional(quantity({ header: "Use spread", help: "Standard deviation of a day's use." })),
    leadDays: optional(
      quantity(
        {
          header: "Lead days",
          help: "Mean days from sending an order to its receipt; the promise where too few came.",
        },
        LONGEST.days,
      ),
    ),
    leadSpread: optional(
      quantity({ header: "Lead spread", help: "Standard deviation of the lead days." }, LONGEST.days),
    ),
    receiptsCounted: optional(
      count({ header: "Receipts counted", help: "How many deliveries the lead days rest on." }),
    ),
    measuredOn: optional(day({ header: "Measured on", help: "When use and lead time were last measured." })),
    horizonDays: formula({
      header: "Horizon days",
      help: "Open orders that come within these days count as available: the lead days, else the vendor's promise, else the company's.",
      formula: `=IF(ISNUMBER([@[Lead days]]),[@[Lead days]],IF(COUNTIFS(${ofPreferredVendor},VendorItems[Lead days],">=0")>0,SUMIFS(VendorItems[Lead days],${ofPreferredVendor}),${settingFormula(settings.leadDays)}))`,
      numberFormat: "0",
    }),
    onHand: formula({
      header: "On hand",
      help: "The sum of its moves.",
      formula: `=ROUND(SUMIFS(Moves[Qty],Moves[Item],${sameAs("[@Item]")}),6)`,
      numberFormat: "General",
    }),
    onOrder: formula({
      header: "On order",
      help: "What vendors still owe for stock, whenever it comes.",
      formula: `=ROUND(SUMIFS(OrderLines[On order],OrderLines[Item],${sameAs("[@Item]")}),6)`,
      numberFormat: "General",
    }),
    dueLater: formula({
      header: "Due later",
      help: "The part of it that is promised for after the lead time.",
      formula: `=ROUND(SUMIFS(OrderLines[On order],OrderLines[Item],${sameAs("[@Item]")},OrderLines[Promised],">="&(TODAY()+1+ROUNDUP([@[Horizon days]],0))),6)`,
      numberFormat: "General",
    }),
    reserved: formula({
      header: "Reserved",
      help: "Kept for a department: received for it, or reserved for its request, and not yet issued.",
      formula: `=ROUND(SUMIFS(OrderLines[Set aside],OrderLines[Item],${sameAs("[@Item]")})+SUMIFS(SupplyLines[Reserved],SupplyLines[Item],${sameAs("[@Item]")}),6)`,
      numberFormat: "General",
    }),
    asked: formula({
      header: "Asked",
      help: "Asked for by supply requests, and neither reserved nor ordered for them.",
      formula: `=ROUND(SUMIFS(SupplyLines[To serve],SupplyLines[Item],${sameAs("[@Item]")}),6)`,
      numberFormat: "General",
    }),
    available: formula({
      header: "Available",
      help: "On hand and due within the lead time, less what is reserved or asked for.",
      formula: "=ROUND([@[On hand]]+[@[On order]]-[@[Due later]]-[@Reserved]-[@Asked],6)",
      numberFormat: "General",
    }),
    reorderPoint: formula({
      header: "Reorder point",
      help: "Order when available falls to this: the use during the lead time and the safety stock.",
      formula: ofMeasuredUse("OPS.REORDERPOINT"),
      numberFormat: "#,##0.0",
    }),
    safetyStock: formula({
      header: "Safety stock",
      help: "The part of the reorder point that is kept against surprises.",
      formula: ofMeasuredUse("OPS.SAFETYSTOCK"),
      numberFormat: "#,##0.0",
    }),
    daysOfSupply: formula({
      header: "Days of supply",
      help: "How long what is available lasts at the daily use.",
      formula: "=OPS.DAYSOFSUPPLY([@Available],[@[Daily use]])",
      numberFormat: "#,##0",
    }),
  },
  highlights: [
    { formula: '={Buy}="Stopped"', tone: "muted" },
    { formula: "={On hand}<0", column: "On hand", tone: "bad" },
    {
      formula:
        '=AND({Buy}<>"Stopped",N({Daily use})>0,ISNUMBER({Reorder point}),ROUND({Available},6)<=ROUND({Reorder point},6))',
      column: "Available",
      tone: "warning",
    },
  ],
});
export type Item = RowOf<typeof Items.columns>;

export const VendorItems = defineTable({
  name: "VendorItems",
  sheet: "Vendor items",
  help: "Which vendor sells which item, at what price and how fast.",
  tabColor,
  key: ["item", "vendor"],
  version: 1,
  record: { noun: "vendor's price", folded: ["minimumOrder", "priceOn"] },
  expects: { past: ["priceOn"] },
  columns: {
    item: link({ header: "Item", help: "The item." }, "Items"),
    vendor: link({ header: "Vendor", help: "Who sells it.", width: 24 }, "Vendors"),
    vendorCode: optional(text({ header: "Vendor code", help: "What the vendor calls it." })),
    price: optional(money({ header: "Price", help: "The price of one unit, in the vendor's currency." })),
    minimumOrder: optional(
      quantity({ header: "Min order", help: "The least that the vendor sells, in units. Not the stock's minimum." }),
    ),
    leadDays: optional(count({ header: "Lead days", help: "The days that the vendor promises." }, LONGEST.days)),
    priceOn: optional(day({ header: "Last price date", help: "When the price was last known to hold." })),
  },
});
export type VendorItem = RowOf<typeof VendorItems.columns>;

/** The days from order to delivery that an item is planned with: its lead days, else its vendor's promise, else the company's. As Horizon days in Items. */
export function horizonOf(tables: TableSet): (item: Item) => number {
  const company = companySettings(tables);
  return (item) => {
    if (item.leadDays !== undefined) return item.leadDays;
    const promised = tables.find(VendorItems, joinKey([item.item, item.preferredVendor]))?.leadDays;
    return promised ?? company.leadDays;
  };
}

const atLocation = (quantities: string): string =>
  `SUMIFS(OrderLines[${quantities}],OrderLines[Item],${sameAs("[@Item]")},OrderLines[Location],${sameAs("[@Location]")})`;
const askedAt = (quantities: string): string =>
  `SUMIFS(SupplyLines[${quantities}],SupplyLines[Item],${sameAs("[@Item]")},SupplyLines[Location],${sameAs("[@Location]")})`;

/** As asksForMore: at its Min exactly, where no Max asks for more, and no reorder quantity or one that is on its way. */
const isFilled = "AND([@Available]=[@Min],IF(N([@Max])>0,[@Max]<=[@Min],OR(N([@[Reorder qty]])=0,[@[On order]]>0)))";

export const Levels = defineTable({
  name: "Levels",
  sheet: "Levels",
  help: "How much of an item each location should hold. What is ordered for it is in Order lines.",
  tabColor,
  key: ["item", "location"],
  version: 1,
  record: {
    noun: "level",
    folded: ["reorderQuantity", "reviewDays", "snoozeUntil"],
    ordered: [["minimum", "maximum"]],
  },
  columns: {
    item: link({ header: "Item", help: "The item." }, "Items"),
    location: link({ header: "Location", help: "Where it is kept." }, "Locations"),
    minimum: optional(
      quantity({
        header: "Min",
        help: "Reorder when available falls to this; without a Max or a reorder quantity, below it. Blank to go by the item.",
      }),
    ),
    maximum: optional(quantity({ header: "Max", help: "Fill up to this." })),
    reorderQuantity: optional(quantity({ header: "Reorder qty", help: "Order at least this, where there is no Max." })),
    reviewDays: optional(
      count({ header: "Review days", help: "How often it is looked at; blank for the company's." }, LONGEST.days),
    ),
    snoozeUntil: optional(day({ header: "Snooze until", help: "Suggest nothing before this day." })),
    leadDays: formula({
      header: "Lead days",
      help: "The item's horizon: open orders that come within these days count as available.",
      formula: `=SUMIFS(Items[Horizon days],Items[Item],${sameAs("[@Item]")})`,
      numberFormat: "0",
    }),
    onHand: formula({
      header: "On hand",
      help: "The sum of the moves here.",
      formula: `=ROUND(SUMIFS(Moves[Qty],Moves[Item],${sameAs("[@Item]")},Moves[Location],${sameAs("[@Location]")}),6)`,
      numberFormat: "General",
    }),
    onOrder: formula({
      header: "On order",
      help: "What vendors still owe for stock here, whenever it comes.",
      formula: `=ROUND(${atLocation("On order")},6)`,
      numberFormat: "General",
    }),
    reserved: formula({
      header: "Reserved",
      help: "Kept here for a department: received for it, or reserved for its request, and not yet issued.",
      formula: `=ROUND(${atLocation("Set aside")}+${askedAt("Reserved")},6)`,
      numberFormat: "General",
    }),
    asked: formula({
      header: "Asked",
      help: "Asked for here by supply requests, and neither reserved nor ordered for them.",
      formula: `=ROUND(${askedAt("To serve")},6)`,
      numberFormat: "General",
    }),
    available: formula({
      header: "Available",
      help: "On hand and due within the item's lead time, less what is reserved or asked for.",
      formula: `=ROUND([@[On hand]]+[@[On order]]-[@Reserved]-[@Asked]-SUMIFS(OrderLines[On order],OrderLines[Item],${sameAs("[@Item]")},OrderLines[Location],${sameAs("[@Location]")},OrderLines[Promised],">="&(TODAY()+1+ROUNDUP([@[Lead days]],0))),6)`,
      numberFormat: "General",
    }),
    orderQuantity: formula({
      header: "Order qty",
      help: "What Min, Max, pack and reorder quantity ask to order now; none without a Min or of what is stopped. Transfers and drafts are weighed in the pane.",
      formula: `=IF(OR([@Min]="",COUNTIFS(Items[Item],${sameAs("[@Item]")},Items[Buy],"<>Stopped")=0,${isFilled}),0,OPS.ORDERQTY([@Available],[@Min],[@Max],INDEX(Items[Units per pack],MATCH(${literally("[@Item]")},Items[Item],0)),,[@[Reorder qty]]))`,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '=AND({Snooze until}<>"",{Snooze until}>=TODAY()+1)', column: "Snooze until", tone: "muted" },
    {
      formula: '=AND({Min}<>"",OR({Available}<{Min},AND({Available}={Min},OR(N({Max})>{Min},N({Reorder qty})>0))))',
      column: "Available",
      tone: "warning",
    },
  ],
});
export type Level = RowOf<typeof Levels.columns>;

export const moveTypes = ["Receipt", "Issue", "Transfer", "Count", "Return", "Scrap"] as const;
export type MoveType = (typeof moveTypes)[number];

/** The ledger of stock: a row is never changed, a mistake is corrected by an opposite move. */
export const Moves = defineTable({
  name: "Moves",
  sheet: "Moves",
  help: "What came, went and was counted. Rows are added, never changed; a mistake is corrected by an opposite move.",
  tabColor,
  key: "move",
  version: 1,
  undo: {
    names: { reference: ["OrderLines", "Moves", "VendorReturns", "SupplyLines"] },
    balance: { sum: "quantity", by: ["item", "location"] },
  },
  expects: { past: ["date"] },
  columns: {
    move: text({ header: "Move", help: "Its number.", width: 15 }),
    date: day({ header: "Date", help: "When it happened." }),
    item: link({ header: "Item", help: "What moved." }, "Items"),
    location: link({ header: "Location", help: "Where it came to or went from." }, "Locations"),
    quantity: signedQuantity({ header: "Qty", help: "Units that came; with a minus those that went." }),
    type: choice({ header: "Type", help: "Why it moved." }, moveTypes),
    reference: optional(
      text({ header: "Ref", help: "The order line, the other half of a transfer and the like.", width: 20 }),
    ),
    department: optional(link({ header: "Department", help: "Whom it was issued to." }, "Departments")),
    by: optional(text({ names: "People", header: "By", help: "Who booked it." })),
    cost: optional(money({ header: "Cost", help: "What a unit cost, in the company's currency." })),
    note: optional(text({ header: "Note", help: "Anything worth knowing.", width: 34 })),
  },
});
export type Move = RowOf<typeof Moves.columns>;
