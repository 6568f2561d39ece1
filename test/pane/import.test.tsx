/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { TextDecoder, TextEncoder } from "node:util";
import { act, screen, waitFor, within } from "@testing-library/react";
import { Items, Vendors } from "../../src/model/stock/tables";
import { OrderLines, Receipts } from "../../src/model/orders/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import { openPane, type Pane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";

// What jsdom does not have and every browser does.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob): Promise<unknown> {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsArrayBuffer(this);
    });
  },
});

const extract = (): File =>
  new File([Uint8Array.from(readFileSync("test/fixtures/import/purchasing-extract.csv"))], "purchasing-extract.csv");

const choose = async ({ user }: Pane, file: File): Promise<void> =>
  user.upload(await screen.findByLabelText("Choose a file", { selector: "input" }), file);

const press = async ({ user }: Pane, name: string | RegExp): Promise<void> =>
  // By text: asking for roles walks through the hundreds of options that the drop-downs hold.
  user.click(await screen.findByText(name, { selector: "button" }));

const part = (title: string): HTMLElement => {
  const section = screen.getByRole("heading", { level: 2, name: title }).closest("section");
  if (!section) throw new Error(`no part ${title}`);
  return section;
};

async function rowsOf({ session }: Pane, table: AnyTable): Promise<number> {
  await act(() => session.load([table]));
  return session.store.getState().tables.rows(table).length;
}

test("a purchasing extract is chosen, matched, checked, written and undone", async () => {
  const pane = await openPane(smallCompany(), "#/import");
  await choose(pane, extract());
  expect(await screen.findByText(/12 rows, 12 columns/)).toBeTruthy();
  expect(screen.getByLabelText("Between cells")).toHaveProperty("value", "\t");
  expect(screen.getByRole("radio", { name: "Orders and deliveries (proposed)" })).toHaveProperty("checked", true);

  await press(pane, "Match columns");
  expect(await screen.findByText("This file fills")).toBeTruthy();
  // Only what such a file can fill is offered.
  expect(screen.queryByText("Settings", { selector: "label" })).toBeNull();
  expect(part("Orders").textContent).toContain("Date ← PO Sent to Supplier, else Promised Date");
  expect(screen.queryByText("Still open:")).toBeNull();
  expect(screen.getByLabelText("Place for Weight")).toBeTruthy();
  await press(pane, "Check the rows");

  expect(await screen.findByRole("heading", { name: "5 rows refused" })).toBeTruthy();
  expect(screen.getByText(/^Qty Ordered: It holds "12 boxes", and 0071 is counted in piece/)).toBeTruthy();
  expect(screen.getByText("12 rows in the file: 7 new · 5 refused")).toBeTruthy();
  expect(await rowsOf(pane, OrderLines)).toBe(0);

  await press(pane, /^Write/);
  expect(await screen.findByRole("heading", { level: 1, name: "Imported" })).toBeTruthy();
  expect(await rowsOf(pane, OrderLines)).toBe(7);
  expect(await rowsOf(pane, Receipts)).toBe(6);
  expect(await rowsOf(pane, Items)).toBe(9);
  expect(pane.session.store.getState().tables.find(Items, "0071")?.name).toBe("Gloves, nitrile, size M");

  await pane.user.click(within(screen.getByRole("main")).getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("Undone: the workbook is as it was before.")).toBeTruthy();
  expect(await rowsOf(pane, OrderLines)).toBe(0);
  expect(await rowsOf(pane, Vendors)).toBe(2);
});

test("a name that is nearly another must be said to be one or two before anything is written", async () => {
  const pane = await openPane(smallCompany(), "#/import");
  const list = "SKU,Description,Supplier\nN-1,Thing,North-way\nN-2,Other thing,Northway\n";
  await choose(pane, new File([list], "items.csv"));
  await press(pane, "Match columns");
  await press(pane, "Check the rows");
  expect(await screen.findByText(/^One name looks much like another/)).toBeTruthy();
  await press(pane, /^Write/);
  expect(await rowsOf(pane, Items)).toBe(2);
  expect(screen.queryByRole("heading", { level: 1, name: "Imported" })).toBeNull();

  await pane.user.click(screen.getByRole("button", { name: "North-way and Northway are two" }));
  await waitFor(() => expect(screen.queryByText(/^One name looks much/)).toBeNull());
  await press(pane, /^Write/);
  expect(await screen.findByRole("heading", { level: 1, name: "Imported" })).toBeTruthy();
  expect(await rowsOf(pane, Vendors)).toBe(3);
});

test("refused rows are saved; the next time the match is known again and nothing is new", async () => {
  const saved: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${String(saved.push(blob))}`,
    revokeObjectURL: () => undefined,
  });
  // jsdom saves no files; what the page hands over is looked at instead.
  HTMLAnchorElement.prototype.click = () => undefined;
  const pane = await openPane(smallCompany(), "#/import");
  await choose(pane, extract());
  await press(pane, "Match columns");
  await screen.findByText("This file fills");
  await press(pane, "Check the rows");
  await press(pane, "Save the refused rows");
  expect(new TextDecoder().decode(await saved[0]?.arrayBuffer())).toContain("12 boxes");
  await press(pane, /^Write/);
  await press(pane, "Import another");

  await choose(pane, extract());
  await press(pane, "Match columns");
  expect(await screen.findByText("Matched as “purchasing-extract”, which you used before.")).toBeTruthy();
  await press(pane, "Check the rows");
  expect(await screen.findByText(/Nothing new in purchasing-extract.csv/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Write/ })).toBeNull();
});

test("cells pasted from a sheet come in", async () => {
  const pane = await openPane(smallCompany(), "#/import");
  await pane.user.click(await screen.findByLabelText("Or paste cells", { selector: "textarea" }));
  await pane.user.paste("Vendor\tApproved\tE-mail\r\nNorthway\tYes\tsales@northway.example\r\nEastgate\tNo\t\r\n");
  expect(await screen.findByText(/2 rows, 3 columns/)).toBeTruthy();
  await press(pane, "Match columns");
  await press(pane, "Check the rows");
  expect(await screen.findByText("1 new · 1 changed · 0 the same")).toBeTruthy();
  // Each cell as it will be, and beside it what is there now.
  await press(pane, "Show rows of Vendors");
  const shown = within(screen.getByRole("region", { name: "Rows of Vendors as they will be" }));
  expect(shown.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "RowVendorApprovedContactEmail",
    "changedNorthwayYesInes Haleorders@northway.example → sales@northway.example",
    "newEastgateNo",
  ]);
  expect(shown.getByText("orders@northway.example").tagName).toBe("DEL");
  await press(pane, /^Write/);
  await waitFor(async () => expect(await rowsOf(pane, Vendors)).toBe(3));
});

test("a file that can't be read is refused where it was chosen", async () => {
  const pane = await openPane(smallCompany(), "#/import");
  await choose(pane, new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], "list.csv"));
  expect(await screen.findByText(/list.csv is a picture/)).toBeTruthy();
  const huge = new File(["x"], "huge.csv");
  Object.defineProperty(huge, "size", { value: 200 * 1024 * 1024 });
  await choose(pane, huge);
  expect(await screen.findByText(/huge.csv has 200 MB; at most 50 MB/)).toBeTruthy();
});

test("a workbook without tables is sent to set-up", async () => {
  await openPane(undefined, "#/import");
  expect(await screen.findByText("There are no tables to fill yet")).toBeTruthy();
});
