import { dayToSerial, type Day } from "../../domain/calendarDay";
import { workCalendarIn } from "../../model/calendar/workCalendar";
import { companySettings, type CompanySettings } from "../../model/company/settings";
import { claimStates, type ClaimState } from "../../model/expenses/claimState";
import { invoiceStates, type InvoiceState } from "../../model/invoices/invoiceState";
import { orderStates, type OrderState } from "../../model/orders/orderState";
import { stockOf, type Stock } from "../../model/stock/stock";
import { quantitiesIn } from "../../model/stock/units";
import { workingDays, type WorkingHours } from "../../science/workingTime";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { expenseFacts, type ExpenseFact } from "./expenseFacts";
import { lineFacts, type LineFact } from "./lineFacts";
import { stockFacts, type StockFacts } from "./stockFacts";
import { orphansIn, type OrphanRow } from "./orphanRows";

/** What measures go by, worked out once for all of them and for all periods. */
export class Facts {
  #company: CompanySettings | undefined;
  #hours: WorkingHours | undefined;
  #orders: ReadonlyMap<string, OrderState> | undefined;
  #stockNow: Stock | undefined;
  #quantities: ReturnType<typeof quantitiesIn> | undefined;
  #lines: readonly LineFact[] | undefined;
  #stock: StockFacts | undefined;
  #invoices: ReadonlyMap<string, InvoiceState> | undefined;
  #claims: ReadonlyMap<string, ClaimState> | undefined;
  #expenses: readonly ExpenseFact[] | undefined;
  readonly #strays = new Map<AnyTable, readonly OrphanRow[]>();

  constructor(
    readonly tables: TableSet,
    readonly today: Day,
  ) {}

  get company(): CompanySettings {
    return (this.#company ??= companySettings(this.tables));
  }

  /** Working days of the company from one day to another: a Friday to a Monday without holidays is 1; negative where the second comes first. */
  workingDays(from: Day, to: Day): number {
    this.#hours ??= workCalendarIn(this.tables).hours();
    return workingDays(dayToSerial(from), dayToSerial(to), this.#hours);
  }

  /** Order lines with what came of them. */
  get lines(): readonly LineFact[] {
    return (this.#lines ??= lineFacts(this.tables, this.orders));
  }

  /** A quantity with its unit: "12 rolls". */
  say(quantity: number, unit: string): string {
    return (this.#quantities ??= quantitiesIn(this.tables))(quantity, unit);
  }

  /** Stock as of today. */
  get stockNow(): Stock {
    return (this.#stockNow ??= stockOf(this.tables, this.today));
  }

  /** Orders by their number. */
  get orders(): ReadonlyMap<string, OrderState> {
    return (this.#orders ??= orderStates(this.tables));
  }

  /** Invoices of vendors by our number. */
  get invoices(): ReadonlyMap<string, InvoiceState> {
    return (this.#invoices ??= invoiceStates(this.tables));
  }

  /** Moves by item, the oldest first. */
  get stock(): StockFacts {
    return (this.#stock ??= stockFacts(this.tables));
  }

  /** Expenses with their claims. */
  get expenses(): readonly ExpenseFact[] {
    return (this.#expenses ??= expenseFacts(this.tables, this.claims, this.company.currency));
  }

  /** The state of each claim by its number. */
  get claims(): ReadonlyMap<string, ClaimState> {
    return (this.#claims ??= claimStates(this.tables));
  }

  /** Rows of a table that belong to a row which does not stand in its own table. */
  straysOf(table: AnyTable): readonly OrphanRow[] {
    let strays = this.#strays.get(table);
    if (!strays) this.#strays.set(table, (strays = orphansIn(this.tables, table)));
    return strays;
  }
}
