import type { ReactNode } from "react";
import { useSession, useTables } from "../../session/SessionContext";
import type { AnyTable } from "../../tables/defineTable";
import { SaveAs } from "./SaveAs";
import { fileTableOf } from "../../tables/fileTable";

/** Saves the rows that a list shows, in its order, with all columns of their table. */
export function SaveList({ table, keys }: { readonly table: AnyTable; readonly keys: readonly string[] }): ReactNode {
  const { today } = useSession().circumstances();
  const read = useTables([table])?.read(table);
  if (!read) return null;
  const places = keys.flatMap((key) => read.bodyIndexByKey.get(key) ?? []);
  return <SaveAs name={`${table.sheet} ${today}`} make={() => Promise.resolve(fileTableOf(read, places))} />;
}
