/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { Exports, ListDifferences } from "../../src/features/import/tables";
import { stopItem } from "../../src/features/inventory/item/stopItem";
import { openPane } from "../fixtures/pane";
import { brought, smallCompany } from "../fixtures/smallCompany";

/** The files that the pane hands to the browser, by name. */
function catchFiles(): Map<string, Promise<string>> {
  const files = new Map<string, Promise<string>>();
  let latest: Blob | undefined;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      latest = blob;
      return "blob:here";
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = latest;
    if (this.download === "" || !blob) return;
    files.set(
      this.download,
      new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
        reader.readAsText(blob);
      }),
    );
  });
  return files;
}

test("a list is saved as it is shown, with all columns of its table", async () => {
  const files = catchFiles();
  const { user } = await openPane(smallCompany({ moves: [brought("M-1", 5)] }), "#/inventory");
  await user.type(await screen.findByRole("searchbox", { name: /items/i }), "glov");
  await user.click(await screen.findByRole("button", { name: "Save as a file" }));
  await user.click(await screen.findByRole("button", { name: "Save as .csv" }));
  await waitFor(() => expect([...files.keys()]).toEqual(["Items 2026-11-24.csv"]));
  const lines = (await files.get("Items 2026-11-24.csv"))?.trim().split("\r\n") ?? [];
  expect(lines[0]).toContain("Item,Name,Kind");
  expect(lines.slice(1).map((line) => line.split(",").slice(0, 2))).toEqual([["A-1", "Gloves"]]);
});

test("the second file for another system holds what changed since the first, for whoever opens the workbook", async () => {
  const files = catchFiles();
  const { user, session } = await openPane(smallCompany(), "#/import/export?table=Items");
  expect(await screen.findByText(/Nothing was saved for another system yet/)).toBeTruthy();
  const handOver = (): HTMLElement => {
    const [, second] = screen.getAllByRole("button", { name: "Save as .csv" });
    if (!second) throw new Error("There is no second file to save.");
    return second;
  };
  await user.click(handOver());
  expect(await screen.findByText("No row was changed since.")).toBeTruthy();
  expect((await files.get("Items all 2026-11-24.csv"))?.trim().split("\r\n")).toHaveLength(3);
  expect(session.store.getState().tables.rows(Exports)).toMatchObject([{ table: "Items", rows: 2, by: "Nora" }]);

  await act(async () => {
    expect((await session.run(stopItem, { item: "B-2", stopped: true })).ok).toBe(true);
  });
  expect(await screen.findByText("changed")).toBeTruthy();
  await user.click(handOver());
  await waitFor(() => expect([...files.keys()]).toContain("Items changes 2026-11-24.csv"));
  const lines = (await files.get("Items changes 2026-11-24.csv"))?.trim().split("\r\n") ?? [];
  expect(lines.map((line) => line.split(",").slice(0, 2))).toEqual([
    ["\ufeffChange", "Item"].map((header) => header.replace("\ufeff", "")),
    ["Changed", "B-2"],
  ]);
});

test("a table and a pasted list are compared, and a decision is kept for the next time", async () => {
  const { user, session, unmount } = await openPane(
    smallCompany({
      items: [
        { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", unitCost: 2 },
        { item: "B-2", name: "Tape", unit: "roll", buy: "Yes", unitCost: 4 },
        { item: "C-3", name: "Rope", unit: "roll", buy: "Yes", unitCost: 9 },
      ],
    }),
    "#/import/reconcile",
  );
  await user.selectOptions(await screen.findByRole("combobox", { name: "First list: Choose a table" }), "Items");
  await user.click(screen.getByRole("textbox", { name: "Second list: paste cells" }));
  await user.paste("Code\tPrice\nA-1\t2,00\nB-2\t4,50\nD-4\t1,00\n\t7,00");
  await user.selectOptions(await screen.findByRole("combobox", { name: "First list: amount" }), "Unit cost");
  await user.click(screen.getByRole("button", { name: "Compare" }));

  expect(await screen.findByRole("heading", { name: "Differences (3)" })).toBeTruthy();
  expect(screen.getByText(/1 rows? agree one to one/)).toBeTruthy();
  expect(screen.getByText(/Code is blank/)).toBeTruthy();
  const entry = (key: string): HTMLElement => {
    const found = screen.getByText(key).closest("li");
    if (!found) throw new Error(`${key} is not listed.`);
    return found;
  };
  expect(within(entry("B-2")).getByText(/4 and 4.5, -0.5 apart/)).toBeTruthy();
  expect(within(entry("C-3")).getByText("only in the first list")).toBeTruthy();
  expect(within(entry("D-4")).getByText("only in the second list")).toBeTruthy();

  await user.selectOptions(screen.getByRole("combobox", { name: "Decision about B-2" }), "Left is right");
  await user.click(screen.getByRole("button", { name: "Keep the decisions" }));
  await waitFor(() =>
    expect(session.store.getState().tables.rows(ListDifferences)).toMatchObject([
      { key: "B-2", left: 4, right: 4.5, difference: -0.5, decision: "Left is right", by: "Nora" },
    ]),
  );
  await user.click(screen.getByRole("button", { name: "Compare" }));
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Decision about B-2" }).value).toBe("Left is right");
  unmount();
});
