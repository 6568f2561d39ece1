import { addDays, type Day } from "../../domain/calendarDay";
import { summaryOf } from "../../science/summary";
import { joinKey, type AnyTable, type Columns, type NewRow, type Table } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";
import { MealShares } from "../../model/trips/tables";
import { Books, type Trade } from "./sample/books";
import { Buying } from "./sample/buying";
import { catalogue, type Article } from "./sample/catalogue";
import {
  mainLocation,
  sampleDepartments,
  sampleLocations,
  sampleSettings,
  sampleVendors,
  type SampleVendor,
} from "./sample/company";
import { count, countAtTheStart, issue, refill } from "./sample/daily";
import { expenseRows } from "./sample/expenses";
import { invoiceRows } from "./sample/billing";
import { meetingRows } from "./sample/meetings";
import { orderApprovals } from "./sample/orderApprovals";
import { sampleApprovalRules, samplePeople } from "./sample/people";
import { sampleAbsences, sampleHolidays, sampleHours } from "./sample/calendar";
import { chanceFrom, type Chance } from "./sample/random";
import { travelRows, usualMealShares } from "./sample/travel";
import { leaveUnfinished } from "./sample/unfinished";
import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { Departments, FIRST_LOCATION, Lists, Locations } from "../../model/company/lists";
import { Absences, Holidays, Hours } from "../../model/calendar/tables";
import { People } from "../../model/people/people";
import { Settings, settings } from "../../model/company/settings";
import { usualHours } from "./usualHours";
import { usualLists } from "./usualLists";

/** Rows to begin with, table by table; it is what Session.setUp takes. */
export type CompanyRows = ReadonlyMap<AnyTable, readonly AnyRow[]>;

const DAYS = 365;
/** As in measureDemand: fewer deliveries say less than the promise. */
const ENOUGH_RECEIPTS = 3;

/** An invented company with a year of trade up to today: the same for the same seed and day. */
export function sampleCompany(today: Day, seed = 20261124): CompanyRows {
  const chance = chanceFrom(seed);
  const vendors = sampleVendors(today);
  const [firstTrade, ...otherTrades] = catalogue.map((article, index) => tradeIn(article, index, vendors));
  if (!firstTrade) throw new Error("The sample company sells nothing.");
  const trades: readonly [Trade, ...Trade[]] = [firstTrade, ...otherTrades];
  const books = liveThroughTheYear(today, chance, vendors, trades);
  const trips = travelRows(today);
  const taken = trips.approvals.map(({ approval }) => approval);
  const expenses = new Map(expenseRows(today, taken));
  const asked: readonly AnyRow[] = [...trips.approvals, ...(expenses.get(Approvals) ?? [])];
  const company: ReadonlyMap<AnyTable, readonly AnyRow[]> = new Map([
    fill(Settings, settingRows(sampleSettings)),
    fill(Lists, usualLists(catalogue)),
    fill(Departments, sampleDepartments),
    fill(Locations, sampleLocations),
    fill(People, samplePeople(today)),
    fill(Hours, sampleHours),
    fill(Holidays, sampleHolidays(today)),
    fill(Absences, sampleAbsences(today)),
    fill(ApprovalRules, sampleApprovalRules),
    ...trips.tables,
    ...meetingRows(today),
    ...expenses,
    [Approvals, asked],
    fill(
      Vendors,
      vendors.map(({ row }) => row),
    ),
    fill(
      Items,
      trades.map((trade) => itemRow(trade, books)),
    ),
    fill(VendorItems, vendorItemRows(trades, today)),
    fill(Levels, levelRows(trades, today)),
    fill(Moves, books.moves),
    fill(Orders, books.orders),
    fill(OrderLines, books.lines),
    fill(Receipts, books.receipts),
    ...invoiceRows(books),
  ]);
  const numbers = asked.map(({ approval }) => String(approval));
  return new Map([...company, [Approvals, [...asked, ...orderApprovals(company, numbers)]]]);
}

/** A company with nothing but the usual settings and lists, and one place to keep things. */
export const emptyCompany = (): CompanyRows =>
  new Map([
    fill(Settings, settingRows([])),
    fill(Lists, usualLists(catalogue)),
    fill(Locations, [{ location: FIRST_LOCATION }]),
    fill(Hours, usualHours),
    fill(MealShares, usualMealShares),
  ]);

function liveThroughTheYear(
  today: Day,
  chance: Chance,
  vendors: readonly SampleVendor[],
  trades: readonly [Trade, ...Trade[]],
): Books {
  const books = new Books(today, DAYS, chance);
  const tradesByVendor = new Map(
    vendors.map(({ row }) => [row.vendor, trades.filter(({ article }) => article.vendor === row.vendor)]),
  );
  const buying = new Buying(books, vendors, tradesByVendor);
  countAtTheStart(books, trades);
  for (let day = addDays(books.firstDay, 1); day < today; day = addDays(day, 1)) {
    buying.receive(day);
    issue(books, trades, day);
    refill(books, trades, day);
    count(books, trades, day);
    buying.review(day);
  }
  leaveUnfinished(books, vendors, tradesByVendor);
  return books;
}

/** How an article is traded in: what sells for more is taken more often; every second one has an outpost that fits its shelf. */
function tradeIn(article: Article, index: number, vendors: readonly SampleVendor[]): Trade {
  const leadDays = vendors.find(({ row }) => row.vendor === article.vendor)?.leadDays ?? 10;
  const value = article.use * article.cost;
  const daily = article.use / DAYS;
  const orderAt = Math.ceil(daily * (leadDays + 18)) + 1;
  const location = index % 2 === 0 ? outposts.get(article.category) : undefined;
  return {
    article,
    leadDays,
    orderAt,
    orderUpTo: Math.ceil(orderAt + daily * 35) + 1,
    issuesAYear: Math.min(article.use, value > 1500 ? 46 : value > 500 ? 24 : 12),
    outpost:
      location === undefined
        ? undefined
        : {
            location,
            minimum: Math.ceil(daily * 4),
            maximum: Math.ceil(daily * 16) + 2,
          },
  };
}

const outposts = new Map([
  ["Stationery", "Riverside office"],
  ["Paper and print", "Riverside office"],
  ["Kitchen", "Riverside office"],
  ["IT accessories", "Riverside office"],
  ["Protective wear", "Workshop cage"],
  ["Tools", "Workshop cage"],
  ["Fixings", "Workshop cage"],
  ["Electrical", "Workshop cage"],
]);

/** Stopped articles, by their place in the catalogue. */
const stopped = new Set([10, 17, 61, 97]);

function itemRow({ article, leadDays }: Trade, books: Books): NewRow<typeof Items.columns> {
  const use = summaryOf(books.use.get(article.code) ?? []);
  const leads = summaryOf(books.leads.get(joinKey([article.code, article.vendor])) ?? []);
  const isMeasured = leads.count >= ENOUGH_RECEIPTS;
  const value = article.use * article.cost;
  return {
    item: article.code,
    name: article.name,
    kind: article.kind,
    category: article.category,
    unit: article.unit,
    pack: article.pack,
    unitsPerPack: article.unitsPerPack,
    buy: stopped.has(catalogue.indexOf(article)) ? "Stopped" : "Yes",
    class: value > 1500 ? "A" : value > 500 ? "B" : "C",
    unitCost: article.cost,
    preferredVendor: article.vendor,
    serviceLevel: settings.serviceLevel.usual,
    dailyUse: toFour(use.mean),
    useSpread: toFour(use.sd),
    leadDays: isMeasured ? toFour(leads.mean) : leadDays,
    leadSpread: isMeasured ? toFour(leads.sd) : 0,
    receiptsCounted: isMeasured ? leads.count : 0,
    measuredOn: books.today,
  };
}

const toFour = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Each article from its vendor; every fourth also from a vendor whose approval has run out, a little cheaper. */
const vendorItemRows = (trades: readonly Trade[], today: Day): readonly NewRow<typeof VendorItems.columns>[] =>
  trades.flatMap(({ article, leadDays }, index) => {
    const own = {
      item: article.code,
      vendor: article.vendor,
      vendorCode: `${article.vendor.slice(0, 2).toUpperCase()}${4100 + index * 3}`,
      price: article.cost,
      minimumOrder: index % 5 === 0 && article.unitsPerPack !== undefined ? article.unitsPerPack * 2 : undefined,
      leadDays,
      priceOn: addDays(today, -90),
    };
    const other = {
      item: article.code,
      vendor: "Quickstock Direct",
      price: Math.round(article.cost * 96) / 100,
      leadDays: 2,
      priceOn: addDays(today, -200),
    };
    return index % 4 === 1 ? [own, other] : [own];
  });

/** Levels of the outposts, and of every third article in the main store; two of them snoozed. */
const levelRows = (trades: readonly Trade[], today: Day): readonly NewRow<typeof Levels.columns>[] =>
  trades.flatMap(({ article, orderAt, orderUpTo, outpost }, index) => {
    const rows: NewRow<typeof Levels.columns>[] = [];
    if (index % 3 === 0)
      rows.push({
        item: article.code,
        location: mainLocation,
        minimum: orderAt,
        maximum: orderUpTo,
        snoozeUntil: index % 60 === 0 ? addDays(today, 6) : undefined,
      });
    if (outpost)
      rows.push({
        item: article.code,
        location: outpost.location,
        minimum: outpost.minimum,
        maximum: outpost.maximum,
      });
    return rows;
  });

/** All settings with what they do; the usual value where none is given. */
const settingRows = (given: readonly NewRow<typeof Settings.columns>[]): readonly NewRow<typeof Settings.columns>[] =>
  Object.values(settings).map(({ name, usual, note }) => ({
    name,
    value: given.find((row) => row.name === name)?.value ?? usual,
    note,
  }));

const fill = <C extends Columns>(
  table: Table<C>,
  rows: readonly NewRow<C>[],
): readonly [AnyTable, readonly AnyRow[]] => [table, rows];
