import { PanePage } from "./pages/PanePage";
import { expect, test } from "./served";

/** The pages of a duty or two, as opening the workbook takes longer than to look at a page: an address and the heading by which one knows that one is there. */
type Visit = readonly [hash: string, heading: string | RegExp];

for (const [duty, visits] of Object.entries(visitsByDuty()))
  test(`every page of ${duty} can be read and used at 320 px, in light, in dark and in high contrast`, async ({
    page,
  }) => {
    const pane = new PanePage(page);
    await pane.openSample();
    await page.evaluate(() => window.workbench?.setPaneWidth(320));
    const hashes = await addressesOf(pane, visits);
    /** What is looked at in each theme: structure is the same in all, and axe can't see the system's own colours. */
    const faultsIn = {
      light: () => pane.faults(),
      dark: () => pane.faults(["color-contrast"]),
      contrast: () => pane.outOfView(),
    };
    for (const [at, [, heading]] of visits.entries()) {
      await pane.goToHash(hashes[at] ?? "");
      await pane.isAt(heading);
      for (const theme of ["light", "dark", "contrast"] as const) {
        // Playwright's own scheme would hide the one that the workbench's frame gives to the pane.
        await page.emulateMedia({ colorScheme: null, forcedColors: theme === "contrast" ? "active" : "none" });
        await page.evaluate((name) => window.workbench?.setTheme(name), theme);
        if (theme !== "contrast") await expect.poll(() => pane.isDark()).toBe(theme === "dark");
        // A page that has just got its rows may be half-way from a greyed button to one that can be used.
        await expect
          .poll(faultsIn[theme], { message: `${theme} ${hashes[at] ?? ""}`, timeout: SETTLING_MS })
          .toEqual([]);
      }
    }
  });

const SETTLING_MS = 20_000;

/** Addresses with the numbers of rows that the sample company has: "{Draft}" stands for the first order that is listed so. */
async function addressesOf(pane: PanePage, visits: readonly Visit[]): Promise<readonly string[]> {
  const numbers = new Map<string, string>();
  for (const [hash] of visits)
    for (const [hole, list = "", show = ""] of hash.matchAll(/\{([\w/]+) (\w+)\}/g))
      if (!numbers.has(hole)) {
        await pane.goToHash(`#/${list}?show=${show}`);
        const row = pane.frame.getByRole("main").getByRole("listitem").getByRole("link");
        const number = /[A-Z]{2}-\d{4}-\d{4}/.exec(await row.first().innerText());
        numbers.set(hole, number?.[0] ?? "");
      }
  return visits.map(([hash]) => hash.replaceAll(/\{.*?\}/g, (hole) => numbers.get(hole) ?? ""));
}

function visitsByDuty(): Readonly<Record<string, readonly Visit[]>> {
  const draft = "order={orders Draft}";
  return {
    "home and records": [
      ["#/home", "Today"],
      ["#/home/history", "History"],
      ["#/home/problems", "Problems"],
      ["#/home/set-up", "Set up"],
      ["#/home/tables", "Tables and columns"],
      ["#/home/remove", "Remove"],
      ["#/home/remove-sample", "Remove the sample company"],
      ["#/records", "Records"],
      ["#/records?table=Vendors", "Vendors"],
      ["#/records/new?table=Vendors", "New vendor"],
      ["#/records/edit?table=Vendors&key=Brightleaf Paper", "Edit vendor"],
    ],
    "stock and orders": [
      ["#/inventory", "Stock"],
      ["#/inventory/item?item=OFF-101", "Ballpoint pen, blue"],
      ["#/inventory/reorder", "Reorder"],
      ["#/inventory/measure", "Measure"],
      ["#/inventory/issue?item=OFF-101", "Issue"],
      ["#/inventory/issue-several", "Issue several"],
      ["#/inventory/count-sheet", "Count sheet"],
      ["#/orders", "Orders"],
      ["#/orders/receive", "Receive"],
      ["#/orders/deliveries", "Deliveries"],
      ["#/orders/quotes", "Quotations"],
      ["#/orders/ask", "Ask for quotations"],
      ["#/orders/quote?request={orders/quotes Answered}", /^QR-/],
      ["#/orders/agreements", "Agreements"],
      ["#/orders/release?blanket=BO-2026-0001", "Release"],
      ["#/orders/returns", "Returns"],
      ["#/orders/return-stock", "Return from stock"],
      ["#/orders/return?return={orders/returns all}", /^RT-/],
      ["#/orders/new", "New order"],
      [`#/orders/order?${draft}`, /^PO-/],
      [`#/orders/line?${draft}&line=1`, "Change line"],
      [`#/orders/send?${draft}`, "Send"],
    ],
    schedule: [
      ["#/schedule", "Schedule"],
      ["#/schedule?whose=room:Beech&span=month", "Schedule"],
      ["#/schedule/find", "Find a time"],
      ["#/schedule/book", "Book a meeting"],
      ["#/schedule/series", "Book a series of meetings"],
      ["#/schedule/meeting?meeting=MT-2026-0047", "Sales round"],
      ["#/schedule/book?meeting=MT-2026-0047", "Change the meeting"],
      ["#/schedule/cancel?meeting=MT-2026-0047", "Cancel the meeting"],
      ["#/schedule/import", "Read a calendar file"],
      ["#/schedule/holidays", "Public holidays"],
      ["#/schedule/rooms", "Rooms"],
      ["#/schedule/contacts", "Contacts"],
      ["#/schedule/contact?contact=Amy+Brooks", "Amy Brooks"],
    ],
    "invoices and decisions": [
      ["#/invoices", "Invoices"],
      ["#/invoices/enter", "Enter an invoice"],
      ["#/invoices/file", "Read an e-invoice"],
      ["#/invoices/hand-over", "Hand over"],
      ["#/invoices/pay", "To pay"],
      ["#/approvals", "Decisions"],
      ["#/approvals/cells", "Decisions made in cells"],
      ["#/approvals/splits", "Exceed a limit together"],
      ["#/approvals/people", "People"],
    ],
    requests: [
      ["#/requests", "Requests"],
      ["#/requests/board", "Board"],
      ["#/requests/enter", "Enter a request"],
      ["#/requests/mail", "From a mail"],
      ["#/requests/forms", "Sent by form"],
      ["#/requests/escalate", "To escalate"],
      ["#/requests/bottlenecks", "Bottlenecks"],
      ["#/requests/request?request={requests New}", /^RQ-/],
      ["#/requests/say?request={requests New}&way=To requester", "Answer"],
      ["#/requests/state?request={requests New}", "Change the state"],
      ["#/requests/trail?request={requests New}", "Day by day"],
      ["#/requests/edit?request={requests New}", "Edit"],
      ["#/supply", "Supply requests"],
      ["#/supply/ask", "Ask for supplies"],
    ],
    equipment: [
      ["#/equipment", "Equipment"],
      ["#/equipment/piece?tag=LT-006", "LT-006"],
      ["#/equipment/hand-out", "Hand out"],
      ["#/equipment/take-back?tags=CM-601,CM-602", "Take back"],
      ["#/equipment/note?tag=GN-401&what=check", "Note a check"],
      ["#/equipment/due", "Due"],
      ["#/equipment/stock-take", "Stock-take"],
      ["#/equipment/people?person=Elena Petrova", "Joiners and leavers"],
      ["#/equipment/sheets", "Labels and value"],
    ],
    documents: [
      ["#/documents", "Documents"],
      ["#/documents/document?document={documents Expired}", "Liability insurance of the installer"],
      ["#/documents/of?table=Vendors&record=Brightleaf Paper", "Documents"],
      ["#/documents/file?table=Vendors&record=Packwell Packaging&kind=Contract", "File a document"],
      ["#/documents/renew?document={documents Expired}", "Renew"],
      ["#/documents/missing", "Missing"],
      ["#/documents/keep", "Keep and dispose"],
      ["#/documents/letters?table=Vendors&record=Brightleaf Paper", "Write a letter"],
    ],
    reminders: [
      ["#/reminders", "Reminders"],
      ["#/reminders/quiet?reference=Orders&says=An order is late", "Put off or answer"],
      ["#/reminders/routines", "Routines"],
      ["#/reminders/routine?routine=Opening", "Opening"],
      ["#/reminders/away", "I am away"],
    ],
    "trips and claims": [
      ["#/travel", "Trips"],
      ["#/travel/wish", "New trip"],
      ["#/travel/where", "Who is where"],
      ["#/travel/trip?trip={travel Approved}", /^TR-/],
      ["#/expenses", "Expenses"],
      ["#/expenses/new", "New claim"],
      ["#/expenses/claim?claim={expenses Draft}", /^CL-/],
      ["#/expenses/head?claim={expenses Draft}", "Edit details"],
      ["#/expenses/line?claim={expenses Draft}", "Add an expense"],
      ["#/expenses/approve?claim={expenses Submitted}", "Approve or refuse"],
    ],
    "finance and the card": [
      ["#/expenses/checks", "Checks"],
      ["#/expenses/card", "Card"],
      ["#/expenses/without-card", "On no statement"],
      ["#/expenses/hand-over", "Hand over"],
      ["#/expenses/columns", "Columns for finance"],
      ["#/expenses/paid", "Paid"],
      ["#/expenses/budgets", "Budgets"],
    ],
    "reports and data": [
      ["#/reports", "KPIs"],
      ["#/reports/choose", "Choose KPIs"],
      ["#/reports/changes", "What changed"],
      ["#/reports/dashboard", "Dashboard"],
      ["#/reports/report", "Report"],
      ["#/reports/share", "Check before sharing"],
      ["#/import", "Import data"],
      ["#/import/gather", "Several workbooks"],
      ["#/import/export", "Export"],
      ["#/import/reconcile", "Compare two lists"],
    ],
  };
}
