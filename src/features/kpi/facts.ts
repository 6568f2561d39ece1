import type { Day } from "../../domain/calendarDay";
import { companySettings, type CompanySettings } from "../../company/settings";
import type { TableSet } from "../../tables/tableSet";
import { expenseFacts, type ExpenseFact } from "./expenseFacts";
import { lineFacts, type LineFact } from "./lineFacts";
import { stockFacts, type StockFacts } from "./stockFacts";

/** What measures go by, worked out once for all of them and for all periods. */
export class Facts {
  #company: CompanySettings | undefined;
  #lines: readonly LineFact[] | undefined;
  #stock: StockFacts | undefined;
  #expenses: readonly ExpenseFact[] | undefined;

  constructor(
    readonly tables: TableSet,
    readonly today: Day,
  ) {}

  get company(): CompanySettings {
    return (this.#company ??= companySettings(this.tables));
  }

  /** Order lines with what came of them. */
  get lines(): readonly LineFact[] {
    return (this.#lines ??= lineFacts(this.tables));
  }

  /** Moves by item, the oldest first. */
  get stock(): StockFacts {
    return (this.#stock ??= stockFacts(this.tables));
  }

  /** Expenses with their claims. */
  get expenses(): readonly ExpenseFact[] {
    return (this.#expenses ??= expenseFacts(this.tables));
  }
}
