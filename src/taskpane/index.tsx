import type { ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../app/App";
import { loadFunctions } from "./loadFunctions";
import { showFromRibbon } from "./showFromRibbon";

/** Cells get their functions by then, even where no page shows: because Excel is slow to open the workbook, say. */
const FUNCTIONS_AFTER_MS = 10_000;

setTimeout(loadFunctions, FUNCTIONS_AFTER_MS);

// The product and what its duties declare come beside the frame, which shows without them, and while Office starts.
const loadProduct = () => import("../app/Product");
// Where that fails, the frame asks again and says so.
loadProduct()
  .then(({ loadFeatures }) => loadFeatures())
  .catch(() => undefined);

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no element for the pane.");
  let product: ComponentType | undefined;
  const load = async (): Promise<ComponentType> => {
    const { openProduct, loadFeatures } = await loadProduct();
    if (product) return product;
    const features = loadFeatures();
    // One session, however often the frame tries again, unless there is none without them.
    features.catch(() => (product = undefined));
    product = openProduct({
      features,
      openStorage: () => window.localStorage,
      // Typed as always there; only Excel on the web, which shares the storage between add-ins, has one.
      storagePrefix: (Office.context as { partitionKey?: string }).partitionKey ?? "",
      later: (task, ms) => void setTimeout(task, ms),
      onPage: loadFunctions,
    });
    return product;
  };
  createRoot(root).render(<App load={load} language={Office.context.displayLanguage} />);
  showFromRibbon("showReorder", "inventory/reorder");
  showFromRibbon("showReceive", "orders/receive");
});
