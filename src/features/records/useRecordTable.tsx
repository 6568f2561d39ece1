import { useSessionState } from "../../session/SessionContext";
import type { AnyTable } from "../../tables/defineTable";
import { tablesOf, type Feature } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useRoute } from "../../ui/route";

/** The table that the address names, where its rows are entered by hand and the workbook has it. */
export function useRecordTable(): { readonly table: AnyTable | undefined; readonly features: readonly Feature[] } {
  const features = useFeatures();
  const name = useRoute().params.table;
  const present = useSessionState((state) => state.present);
  const table = tablesOf(features).find((each) => each.record && each.name === name && present.has(each.name));
  return { table, features };
}
