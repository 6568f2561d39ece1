/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { claimApproval } from "../../src/model/expenses/claimApproval";
import { ApprovalRules, Approvals } from "../../src/model/approvals/approvals";
import { People } from "../../src/model/people/people";
import { Claims, expenseReads, Expenses } from "../../src/model/expenses/tables";
import type { NewRow } from "../../src/tables/defineTable";
import type { TableSet } from "../../src/tables/tableSet";
import { openPane, type Pane } from "../fixtures/pane";
import { smallCompany } from "../fixtures/smallCompany";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const train = { expense: "E-1", claim: "EX-1", date: "2026-11-16", category: "Rail", amount: 120 };
const claim = (line: Partial<NewRow<typeof Expenses.columns>> = {}) => [
  rowsOf(Claims, { claim: "EX-1", person: "Tom", purpose: "Fair", date: "2026-11-16" }),
  rowsOf(Expenses, { ...train, askedAs: expenseReads(train), ...line }),
];
const subject = claimApproval.subjectIn(tablesOf(claim()))("EX-1")?.subject ?? "";

/** Tom claims 120.00 for a train; Helen decides, then Ines. */
function company(
  steps: readonly Partial<NewRow<typeof Approvals.columns>>[],
  line?: Partial<NewRow<typeof Expenses.columns>>,
): TableSet {
  const approvals = steps.map((more, index) => ({
    approval: `AP-${String(index + 1)}`,
    kind: "Claim" as const,
    reference: "EX-1",
    subject,
    requester: "Tom",
    amount: 120,
    step: index + 1,
    steps: steps.length,
    approver: index === 0 ? "Helen" : "Ines",
    askedOn: "2026-11-20",
    ...more,
  }));
  const more = tablesOf([
    rowsOf(
      People,
      { person: "Tom", manager: "Helen" },
      { person: "Helen", manager: "Ines", role: "Head of office" },
      { person: "Ines" },
    ),
    rowsOf(ApprovalRules),
    rowsOf(Approvals, ...approvals),
    ...claim(line),
  ]);
  return smallCompany().with(more.tables);
}

/** Goes on with Tab until the element with this name has the focus. */
async function tabTo(user: UserEvent, role: string, name: string | RegExp): Promise<void> {
  const wanted = await screen.findByRole(role, { name });
  for (let presses = 0; presses < 60 && document.activeElement !== wanted; presses++) await user.tab();
  expect(document.activeElement).toBe(wanted);
}

async function approvalsIn({ session }: Pane) {
  await act(() => session.load([Approvals]));
  return session.store.getState().tables.rows(Approvals);
}

test("a manager says once who they are, finds what waits, and approves it, all by keyboard", async () => {
  const pane = await openPane(company([{}, {}]), "#/approvals");
  const { user } = pane;
  await user.selectOptions(await screen.findByRole("combobox", { name: /Your name/ }), "Helen");
  await tabTo(user, "button", "This is me");
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("combobox", { name: /Your name/ })).toBeNull();

  const list = within(await screen.findByRole("list", { name: "Decisions" }));
  expect(list.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Tom, 1 line.*EX-1 · 4 days · for HelenWaiting/),
  ]);
  await tabTo(user, "link", /EX-1/);
  await user.keyboard("{Enter}");

  expect(await screen.findByRole("heading", { level: 1, name: "EX-1" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Open the claim" }).getAttribute("href")).toBe("#/expenses/claim?claim=EX-1");
  await tabTo(user, "textbox", /Comment/);
  await user.keyboard("Good price");
  await tabTo(user, "button", "Approve");
  await user.keyboard("{Enter}");

  const messages = within(screen.getByRole("log", { name: "Messages" }));
  expect(await messages.findByText(/Approved step 1 of EX-1.*; Ines decides next/)).toBeTruthy();
  expect(await approvalsIn(pane)).toMatchObject([
    { decision: "Approve", decidedBy: "Helen", decidedOn: "2026-11-24", comment: "Good price" },
    { decision: undefined },
  ]);
  expect(await screen.findByText(/No matches|1 decision/)).toBeTruthy();
});

test("several requests are approved at once", async () => {
  const pane = await openPane(company([{ steps: 1 }]), "#/approvals");
  act(() => pane.session.setUser("Helen"));
  const { user } = pane;
  await user.click(await screen.findByRole("checkbox", { name: "Choose AP-1" }));
  await user.click(screen.getByRole("button", { name: "Approve the chosen" }));
  expect(await screen.findByText(/^Approved EX-1/)).toBeTruthy();
  expect(await approvalsIn(pane)).toMatchObject([{ decision: "Approve", decidedBy: "Helen" }]);
});

test("an approver asks back, the requester answers, and both are read beside the request", async () => {
  const pane = await openPane(company([{}]), "#/approvals/ask-back?approval=AP-1");
  act(() => pane.session.setUser("Helen"));
  const { user } = pane;
  await user.type(await screen.findByRole("textbox", { name: /Question/ }), "Why by train?");
  await user.click(screen.getByRole("button", { name: "Ask back" }));
  expect(await screen.findByRole("heading", { name: "Asked back: Why by train?" })).toBeTruthy();
  act(() => pane.session.setUser("Tom"));
  await user.type(await screen.findByRole("textbox", { name: /Answer/ }), "It was snowing");
  await user.click(screen.getByRole("button", { name: "Answer" }));
  expect(await screen.findByText("Tom: It was snowing")).toBeTruthy();
  expect(await approvalsIn(pane)).toMatchObject([{ question: "Why by train?", answer: "Tom: It was snowing" }]);
});

test("refusing asks for a reason at its field, and ends the request", async () => {
  const pane = await openPane(company([{}]), "#/approvals/decision?approval=AP-1");
  act(() => pane.session.setUser("Helen"));
  const { user } = pane;
  await user.click(await screen.findByRole("button", { name: "Refuse" }));
  expect(screen.getByText("Say why it is refused; the requester will want to know.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Comment/ }));
  await user.keyboard("No budget");
  await user.click(screen.getByRole("button", { name: "Refuse" }));
  expect(await screen.findByText(/Refused EX-1.*: No budget/)).toBeTruthy();
  expect(await approvalsIn(pane)).toMatchObject([{ decision: "Refuse", comment: "No budget", decidedBy: "Helen" }]);
});

test("who may not decide reads why, and whose it is hands it over, though not to the requester", async () => {
  const pane = await openPane(company([{}]), "#/approvals/decision?approval=AP-1");
  act(() => pane.session.setUser("Ines"));
  const { user } = pane;
  expect(await screen.findByText("AP-1 is for Helen to decide, not for Ines.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
  act(() => pane.session.setUser("Helen"));
  await user.click(await screen.findByRole("button", { name: "Hand over to someone else" }));
  const choice = await screen.findByRole("combobox", { name: /New approver/ });
  expect(within(choice).queryByRole("option", { name: /Tom/ })).toBeNull();
  await user.selectOptions(choice, "Ines");
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  expect(await screen.findByText(/handed over from Helen/)).toBeTruthy();
  act(() => pane.session.setUser("Ines"));
  expect(await screen.findByRole("button", { name: "Approve" })).toBeTruthy();
  expect(await approvalsIn(pane)).toMatchObject([{ approver: "Ines", handedOverFrom: "Helen" }]);
});

test("decisions in cells are counted with one button; the others say why not, and can be cleared", async () => {
  const pane = await openPane(
    company([
      { steps: 1, decision: "Approve" },
      { reference: "EX-7", step: 1, steps: 1, decision: "Approve", decidedBy: "Tom" },
    ]),
    "#/home",
  );
  const { user } = pane;
  act(() => pane.session.setUser("Ines"));
  await user.click(await screen.findByRole("link", { name: /2.*decisions made in cells to check/ }));
  expect(await screen.findByText("AP-2 is Tom's own request for EX-7: someone else must decide it.")).toBeTruthy();
  await tabTo(user, "button", "Accept 1 decision");
  await user.keyboard("{Enter}");
  // The message says what was left as well, because nothing was previewed.
  expect(
    await screen.findByText(
      "Accepted from cells: 1 approved, 0 refused. AP-2 is Tom's own request for EX-7: someone else must decide it.",
    ),
  ).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Clear the cell of AP-2" }));
  expect(await screen.findByText("No decision to check")).toBeTruthy();
  expect(await approvalsIn(pane)).toMatchObject([
    { decidedBy: "Helen", decidedOn: "2026-11-24" },
    { decision: undefined, decidedBy: undefined },
  ]);
});

test("a later step is not decided before its turn", async () => {
  const pane = await openPane(company([{}, {}]), "#/approvals/decision?approval=AP-2");
  act(() => pane.session.setUser("Ines"));
  expect(await screen.findByText("AP-2 is step 2: Helen has to approve AP-1 first.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
});

test("of a claim that was cut in its cells the page shows what would be approved, and approves that", async () => {
  const pane = await openPane(company([{ amount: 120 }], { approved: 90 }), "#/approvals/decision?approval=AP-1");
  act(() => pane.session.setUser("Helen"));
  expect(await screen.findByText("€120.00")).toBeTruthy();
  expect(screen.getByText("€90.00")).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: "Approve" }));
  expect(await screen.findByText(/^Approved EX-1.*; in part: €90\.00 of €120\.00$/)).toBeTruthy();
  expect(await approvalsIn(pane)).toMatchObject([{ amount: 90, decidedBy: "Helen" }]);
});

test("of a claim that was cut and approved in cells the page says what it approves of it", async () => {
  const pane = await openPane(company([{ decision: "Approve" }], { approved: 90 }), "#/approvals/cells");
  act(() => pane.session.setUser("Ines"));
  expect(await screen.findByText(/· approves €90\.00 of €120\.00$/)).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: "Accept 1 decision" }));
  expect(await screen.findByText("No decision to check")).toBeTruthy();
  expect(await approvalsIn(pane)).toMatchObject([{ amount: 90, decidedBy: "Helen" }]);
});

test("a claim that was changed since can't be approved", async () => {
  const pane = await openPane(company([{ subject: "1 line, EUR 100.00" }]), "#/approvals/decision?approval=AP-1");
  act(() => pane.session.setUser("Helen"));
  expect(await screen.findByText(/^EX-1 was changed after it was asked/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
});

test("the mail to an approver can be copied as text, where no program opens it", async () => {
  const { user } = await openPane(company([{}]), "#/approvals/tell");
  const link = await screen.findByRole("link", { name: "Mail Helen" });
  await user.click(screen.getByText("The mail as text, to copy"));
  const body = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text" }).value;
  expect(body).toContain("120.00");
  expect(decodeURIComponent(link.getAttribute("href") ?? "").replaceAll("\r\n", "\n")).toContain(body);
});

test("an absence is entered on a person's page and shows in the list", async () => {
  const pane = await openPane(company([{}]), "#/approvals/people");
  act(() => pane.session.setUser("Helen"));
  const { user } = pane;
  await user.type(await screen.findByRole("searchbox", { name: "Search people" }), "head of");
  await user.click(await screen.findByRole("link", { name: /Helen/ }));
  await user.type(await screen.findByLabelText(/^From(?! time)/), "2026-11-23");
  await user.selectOptions(screen.getByRole("combobox", { name: /Delegate/ }), "Ines");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Helen is away from Nov 23, 2026, Ines decides")).toBeTruthy();
  expect(await screen.findByRole("link", { name: /Helen.*Away/ })).toBeTruthy();
});

test("the workbook is told to open the pane, and the page shows it", async () => {
  const pane = await openPane(company([{}]), "#/approvals/opening");
  const box = await screen.findByRole("checkbox", { name: "Open Quartermaster with this workbook" });
  expect(box).toHaveProperty("checked", false);
  await pane.user.click(box);
  expect(await screen.findByText(/opens with this workbook from now on/)).toBeTruthy();
  expect(box).toHaveProperty("checked", true);
  expect(pane.excel.document.settings.get("Office.AutoShowTaskpaneWithDocument")).toBe(true);
});
