/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { DocumentKinds, DocumentRules, Documents } from "../../src/model/documents/tables";
import { Equipment, EquipmentLog } from "../../src/model/equipment/tables";
import { ReminderLevels, Reminders, RoutineLog, Routines } from "../../src/model/reminders/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import { openPane, type Pane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

/** Two drills in the store, one of them out with Omar for too long; each needs a certificate, and the shop is opened each day. */
const company = () =>
  smallCompany().with(
    tablesOf([
      rowsOf(
        Equipment,
        { tag: "DR-1", name: "Drill", home: "Store" },
        { tag: "DR-2", name: "Big drill", home: "Store" },
      ),
      rowsOf(EquipmentLog, {
        entry: 1,
        date: "2026-11-01",
        tag: "DR-2",
        event: "Handed out",
        person: "Omar",
        dueBack: "2026-11-10",
      }),
      rowsOf(DocumentKinds, { kind: "Certificate", keepYears: 5 }),
      rowsOf(DocumentRules, { rule: "Safe tools", table: "Equipment", kind: "Certificate" }),
      rowsOf(Documents),
      rowsOf(Reminders),
      rowsOf(ReminderLevels),
      rowsOf(Routines, {
        routine: "Opening",
        every: "Working day",
        from: "2026-11-24",
        owner: "Nora",
        checklist: "Alarm off; Post",
      }),
      rowsOf(RoutineLog),
    ]).tables,
  );

async function rowsIn({ session }: Pane, table: AnyTable) {
  await act(() => session.load([table]));
  return session.store.getState().tables.rows(table);
}
function goTo(hash: string): void {
  act(() => {
    window.location.hash = hash;
  });
}

test("a drill is handed out from its page, counted by scanning, and gets its certificate filed", async () => {
  const pane = await openPane(company(), "#/equipment/piece?tag=DR-1");
  const { user } = pane;
  await user.click(await screen.findByRole("button", { name: "Hand out" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: /Person/ }), "Petra");
  await user.click(screen.getByRole("button", { name: "Hand out" }));
  await waitFor(async () => expect(await rowsIn(pane, EquipmentLog)).toHaveLength(2));
  expect((await rowsIn(pane, EquipmentLog))[1]).toMatchObject({ tag: "DR-1", event: "Handed out", person: "Petra" });

  goTo("#/equipment/stock-take");
  await user.type(await screen.findByRole("textbox", { name: /Scan or type/ }), "dr-2{Enter}xx-9{Enter}");
  expect(screen.getByText("xx-9: not in Equipment.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Take xx-9 out" }));
  await user.click(screen.getByRole("button", { name: "Check the stock-take" }));
  expect(await screen.findByText(/Back from Omar/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Note the stock-take" }));
  await waitFor(async () => expect(await rowsIn(pane, EquipmentLog)).toHaveLength(3));
  expect((await rowsIn(pane, EquipmentLog))[2]).toMatchObject({ tag: "DR-2", event: "Taken back", place: "Store" });

  goTo("#/equipment/piece?tag=DR-2");
  await user.click(await screen.findByRole("button", { name: "Documents" }));
  expect(await screen.findByText("Missing: Certificate")).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "File a document" }));
  await user.type(await screen.findByRole("textbox", { name: /Title/ }), "Yearly check");
  await user.click(screen.getByRole("button", { name: "File" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Yearly check" })).toBeTruthy();
  expect(await rowsIn(pane, Documents)).toMatchObject([{ kind: "Certificate", table: "Equipment", record: "DR-2" }]);
});

test("the mail about an overdue loan can be copied as text, where no program opens it", async () => {
  await openPane(company(), "#/equipment/due");
  expect(await screen.findByRole("link", { name: /Omar/ })).toBeTruthy();
  const body = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text", hidden: true });
  expect(body.value).toContain("DR-2, Big drill");
});

test("who is to be reminded gets one mail, noted once, and the day's routine is ticked off", async () => {
  const pane = await openPane(company(), "#/reminders");
  const { user } = pane;
  const omar = within(
    (await screen.findByRole("heading", { level: 2, name: "Omar" })).closest("section") ?? document.body,
  );
  const mail = omar.getByRole("link", { name: "Mail to Omar" }).getAttribute("href") ?? "";
  expect(decodeURIComponent(mail)).toContain("DR-2, Big drill, with Omar until 2026-11-10, overdue");
  await user.click(omar.getByRole("button", { name: "Mark as sent to Omar" }));
  await waitFor(() => expect(screen.queryByRole("heading", { level: 2, name: "Omar" })).toBeNull());
  expect(await rowsIn(pane, Reminders)).toMatchObject([{ event: "Sent", level: 1, to: "Omar" }]);

  goTo("#/reminders/routines");
  await user.click((await screen.findAllByRole("link", { name: "Opening" }))[0] ?? document.body);
  await user.click(await screen.findByRole("checkbox", { name: "Alarm off" }));
  await user.click(screen.getByRole("button", { name: "Done" }));
  expect(await screen.findByText("Nothing is due today.")).toBeTruthy();
  expect(await rowsIn(pane, RoutineLog)).toMatchObject([{ result: "Done", open: "Post", by: "Nora" }]);
});
