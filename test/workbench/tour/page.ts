import { composeSession } from "../../../src/app/compose";
import { features } from "../../../src/app/features";
import { loadFunctions } from "../../../src/taskpane/loadFunctions";
import { tablesOf } from "../../../src/ui/feature";
import { runTour, tourText } from "./runTour";

/** The tour as a pane: one button drives the product in the Excel that it is in, and the result is one text to copy. */
function offerTour(root: HTMLElement): void {
  const heading = root.appendChild(document.createElement("h1"));
  heading.textContent = "Quartermaster tour";
  const hint = root.appendChild(document.createElement("p"));
  hint.textContent = "Open a new, blank workbook first. The tour fills it with an invented company.";
  const button = root.appendChild(document.createElement("button"));
  button.textContent = "Start the tour";
  const list = root.appendChild(document.createElement("ol"));
  button.addEventListener("click", () => {
    button.disabled = true;
    void take(root, list);
  });
}

async function take(root: HTMLElement, list: HTMLElement): Promise<void> {
  const tables = tablesOf(features);
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const session = composeSession(Promise.resolve(features), () => storage, "");
  // Only a person of the company may send an order.
  session.setUser("Nora Lindqvist");
  await session.open();
  const reports = await runTour(session, tables, ({ title, seconds, problem }) => {
    const line = list.appendChild(document.createElement("li"));
    line.textContent = `${problem === undefined ? "✓" : "✗"} ${title}, ${seconds.toFixed(1)} s${problem === undefined ? "" : `: ${problem}`}`;
  });
  const { platform, version } = Office.context.diagnostics;
  const box = root.appendChild(document.createElement("textarea"));
  box.setAttribute("aria-label", "The result");
  box.value = tourText(reports, `Excel on ${platform} ${version}`);
  box.readOnly = true;
  Object.assign(box.style, { width: "100%", height: "12rem", boxSizing: "border-box" });
  const copy = root.appendChild(document.createElement("button"));
  copy.textContent = "Copy the result";
  copy.addEventListener("click", () => {
    box.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Office gives panes no navigator.clipboard; copying what is selected works everywhere
    copy.textContent = document.execCommand("copy") ? "Copied" : "Press Ctrl+C";
  });
}

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no place for the tour.");
  offerTour(root);
  loadFunctions();
});
