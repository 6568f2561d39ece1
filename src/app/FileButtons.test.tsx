/** @jest-environment jsdom */
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { officeWorkbook } from "../excel/officeWorkbook";
import { createSession } from "../session/createSession";
import { SessionProvider } from "../session/SessionContext";
import { createFormats } from "../domain/formats";
import { FormatsProvider } from "../ui/FormatsContext";
import { FileButtons } from "../ui/file/FileButtons";
import { PrintButton } from "../ui/file/PrintButton";
import { SaveAs } from "../ui/file/SaveAs";
import { openExcel } from "../workbench/frame/inProcess";

interface Shown {
  /** The addresses that were opened in the browser. */
  readonly opened: readonly string[];
  readonly said: () => readonly string[];
}

const column = { header: "Item", numberFormat: "@", width: 10 };

/** The buttons in an Excel on this platform. */
function showIn(platform: string, text = "BEGIN:VCALENDAR", opensBrowser = true): Shown {
  const excel = openExcel();
  excel.install();
  const opened: string[] = [];
  Object.assign(Office, { PlatformType: { Mac: "Mac", PC: "PC" } });
  Object.assign(Office.context, { platform, ui: { openBrowserWindow: (url: string) => void opened.push(url) } });
  Object.assign(Office.context.requirements, { isSetSupported: () => opensBrowser });
  Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
  const session = createSession({
    workbook: officeWorkbook([]),
    known: [],
    clock: () => new Date(2026, 10, 24),
    newId: () => "",
    user: { get: () => "Nora", set: () => undefined },
  });
  render(
    <SessionProvider value={session}>
      <FormatsProvider value={createFormats("en-US")}>
        <FileButtons label="Calendar file" file={() => ({ name: "TR-1.ics", type: "text/calendar", text })} />
        <SaveAs name="Items" make={() => Promise.resolve({ name: "Items", columns: [column], rows: [["A-1"]] })} />
        <PrintButton frame={{ current: null }} label="Print" />
      </FormatsProvider>
    </SessionProvider>,
  );
  return { opened, said: () => session.store.getState().notices.map(({ text: notice }) => notice) };
}

test("on Windows and the web a file is downloaded", async () => {
  const { opened } = showIn("PC");
  await userEvent.click(screen.getByRole("button", { name: "Calendar file" }));
  expect(opened).toEqual([]);
  expect(screen.getByRole("status").textContent).toContain("Saved with your downloads.");
});

test("on a Mac, where downloads of a pane go nowhere, the browser offers the file", async () => {
  const { opened } = showIn("Mac");
  await userEvent.click(screen.getByRole("button", { name: "Calendar file" }));
  expect(opened).toHaveLength(1);
  expect(decodeURIComponent(opened[0] ?? "")).toContain(
    '/keepFile.html#["TR-1.ics","text/calendar","BEGIN:VCALENDAR"]',
  );
  expect(screen.getByRole("status").textContent).toContain("Your browser opens a page");
});

test("a file that is too long for that is said to be, and can be copied", async () => {
  const { opened } = showIn("Mac", "x".repeat(100_000));
  await userEvent.click(screen.getByRole("button", { name: "Calendar file" }));
  expect(opened).toEqual([]);
  expect(screen.getByRole("status").textContent).toContain("Copy it and paste it into a file.");
  let copied = "";
  Object.assign(document, {
    execCommand: () => {
      copied = (document.activeElement as HTMLTextAreaElement).value;
      return true;
    },
  });
  await userEvent.click(screen.getByRole("button", { name: "Copy" }));
  expect(copied).toHaveLength(100_000);
  expect(screen.getByRole("status").textContent).toBe("Copied. Paste it where it is needed.");
});

test("where files go nowhere, rows are left to be copied, no workbook is promised and nothing is printed in silence", async () => {
  const { said } = showIn("Mac", undefined, false);
  expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Save as .xlsx" }));
  expect(said()).toEqual(["A pane in this Excel can't save a workbook. Save as .csv, or copy as text."]);
  await userEvent.click(screen.getByRole("button", { name: "Save as .csv" }));
  const left = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The text of the file" });
  expect(left.value).toContain("A-1");
  Object.assign(document, { execCommand: () => true });
  await userEvent.click(screen.getByRole("button", { name: "Copy as text" }));
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "The text of the file" })).toBeNull());
  expect(said().at(-1)).toMatch(/^Copied 1 row /);
});
