/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { officeWorkbook } from "../excel/officeWorkbook";
import { createSession } from "../session/createSession";
import { SessionProvider } from "../session/SessionContext";
import { FileButtons } from "../ui/file/FileButtons";
import { openExcel } from "../workbench/frame/inProcess";

/** The button in an Excel on this platform; what it opens in the browser. */
function showIn(platform: string, text = "BEGIN:VCALENDAR"): string[] {
  const excel = openExcel();
  excel.install();
  const opened: string[] = [];
  Object.assign(Office, { PlatformType: { Mac: "Mac", PC: "PC" } });
  Object.assign(Office.context, { platform, ui: { openBrowserWindow: (url: string) => void opened.push(url) } });
  Object.assign(Office.context.requirements, { isSetSupported: () => true });
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
      <FileButtons label="Calendar file" file={() => ({ name: "TR-1.ics", type: "text/calendar", text })} />
    </SessionProvider>,
  );
  return opened;
}

test("on Windows and the web a file is downloaded", async () => {
  const opened = showIn("PC");
  await userEvent.click(screen.getByRole("button", { name: "Calendar file" }));
  expect(opened).toEqual([]);
  expect(screen.getByRole("status").textContent).toContain("Saved with your downloads.");
});

test("on a Mac, where downloads of a pane go nowhere, the browser offers the file", async () => {
  const opened = showIn("Mac");
  await userEvent.click(screen.getByRole("button", { name: "Calendar file" }));
  expect(opened).toHaveLength(1);
  expect(decodeURIComponent(opened[0] ?? "")).toContain(
    '/keepFile.html#["TR-1.ics","text/calendar","BEGIN:VCALENDAR"]',
  );
  expect(screen.getByRole("status").textContent).toContain("Your browser opens a page");
});

test("a file that is too long for that is said to be, and can be copied", async () => {
  const opened = showIn("Mac", "x".repeat(100_000));
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
