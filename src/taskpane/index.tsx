import { createRoot } from "react-dom/client";
import { App } from "../app/App";
import { composeSession } from "../app/compose";
import { features } from "../app/features";
import { tablesOf } from "../ui/feature";
import { loadFunctions } from "./loadFunctions";
import { showFromRibbon } from "./showFromRibbon";

/** Cells get their functions by then, even where no page shows: because Excel is slow to open the workbook, say. */
const FUNCTIONS_AFTER_MS = 5000;

setTimeout(loadFunctions, FUNCTIONS_AFTER_MS);
void Office.onReady(() => {
  const session = composeSession(
    tablesOf(features),
    () => window.localStorage,
    // Typed as always there; only Excel on the web, which shares the storage between add-ins, has one.
    (Office.context as { partitionKey?: string }).partitionKey ?? "",
    (task, ms) => void setTimeout(task, ms),
  );
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no element for the pane.");
  createRoot(root).render(<App session={session} language={Office.context.displayLanguage} onPage={loadFunctions} />);
  showFromRibbon("showReorder", "inventory/reorder");
  showFromRibbon("showReceive", "orders/receive");
});
