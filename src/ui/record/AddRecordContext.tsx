import { createContext, useContext, type ReactNode } from "react";
import type { AnyTable } from "../../tables/defineTable";

/** What adds a row to a table from within a form that needs it. */
export interface AddRecord {
  readonly table: AnyTable;
  readonly open: boolean;
  /** What the new row begins with, such as the name that was typed. */
  readonly filled: Readonly<Record<string, string>>;
  readonly onAdded: (key: string) => void;
  readonly onClose: () => void;
}

const AddRecordContext = createContext<((adding: AddRecord) => ReactNode) | undefined>(undefined);

/** Gives fields the dialog, which itself is made of fields. */
export const AddRecordProvider = AddRecordContext.Provider;

export const useAddRecord = (): ((adding: AddRecord) => ReactNode) | undefined => useContext(AddRecordContext);
