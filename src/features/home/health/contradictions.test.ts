import { smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { rowsOf } from "../../../../test/fixtures/tablesOf";
import { Documents } from "../../../model/documents/tables";
import { EquipmentLog } from "../../../model/equipment/tables";
import { Requests, RequestTasks, StatusLog } from "../../../model/requests/tables";
import { Meetings } from "../../../model/schedule/tables";
import { tableFromRows } from "../../../tables/tableFromRows";
import { doubtfulRows } from "./workbookHealth";

const order = { order: "PO-1", date: "2026-11-10", vendor: "Northway", sentOn: "2026-11-10" };
const line = { order: "PO-1", line: 1, item: "A-1", quantity: 10 };
const receipt = { receipt: "RC-1", date: "2026-11-10", order: "po-1", line: 1, counted: 1, accepted: 1 };
const invoice = {
  invoice: "IV-1",
  kind: "Invoice",
  vendor: "Northway",
  number: "7",
  date: "2026-11-12",
  total: 9,
} as const;
const bills = { invoice: "iv-1", line: 1, kind: "Goods", order: "PO-1", orderLine: 1, amount: 9 } as const;
const request = {
  request: "RQ-1",
  openedAt: "2026-11-20T09:00",
  requester: "Nora",
  type: "Help",
  subject: "Key",
} as const;
const meeting = {
  ...{ meeting: "MT-1", subject: "Audit", start: "2026-11-24T09:00", end: "2026-11-24T10:00" },
  status: "Confirmed" as const,
};
const document = { document: "DC-1", title: "Frame contract", kind: "Contract", filedOn: "2026-11-02" };
const lent = { entry: 9, date: "2026-11-20", tag: "DR-1", event: "Handed out", person: "Omar" } as const;
const back = { entry: 10, date: "2026-11-21", tag: "dr-1", event: "Taken back" } as const;

function found(rows: {
  readonly receipt?: object;
  readonly invoice?: object;
  readonly request?: object;
  readonly state?: object;
  readonly task?: object;
  readonly meeting?: object;
  readonly document?: object;
  readonly lent?: object;
  readonly back?: object;
}): readonly string[] {
  const company = smallCompany({
    orders: [order],
    lines: [line],
    receipts: [{ ...receipt, ...rows.receipt }],
    invoices: [{ ...invoice, ...rows.invoice }],
    invoiceLines: [bills, { ...bills, line: 2 }],
  }).with(
    [
      rowsOf(Requests, { ...request, ...rows.request }),
      rowsOf(StatusLog, { entry: "RL-1", request: "rq-1", at: "2026-11-20T09:00", state: "Solved", ...rows.state }),
      rowsOf(RequestTasks, { request: "RQ-1", task: 1, what: "Look", doneOn: "2026-11-20", ...rows.task }),
      rowsOf(Meetings, { ...meeting, ...rows.meeting }),
      rowsOf(Documents, { ...document, ...rows.document }),
      rowsOf(EquipmentLog, { ...lent, ...rows.lent }, { ...back, ...rows.back }),
    ].map(([table, list]) => tableFromRows(table, list)),
  );
  return doubtfulRows(company, today).map(({ problem }) => problem.message);
}

test("what fits together is not mentioned, on the same day as well", () => {
  expect(found({ invoice: { date: "2026-11-10", dueOn: "2026-11-10" }, back: { date: "2026-11-20" } })).toEqual([]);
  expect(found({ request: { neededBy: "2026-11-20" }, document: { dated: today, validUntil: today } })).toEqual([]);
});

test.each<[string, Parameters<typeof found>[0], string]>([
  [
    "goods that came before they were ordered",
    { receipt: { date: "2026-11-09" } },
    "Date 2026-11-09 of RC-1 is before 2026-11-10, the Date of po-1. Correct one of the two.",
  ],
  [
    "an invoice of before its order, told once for its two lines",
    { invoice: { date: "2026-11-09" } },
    "Date 2026-11-09 of IV-1 is before 2026-11-10, the Date of PO-1. Correct one of the two.",
  ],
  [
    "an invoice that is due before it was written",
    { invoice: { dueOn: "2026-11-11" } },
    "Due on 2026-11-11 of IV-1 is before Date 2026-11-12. Correct one of the two.",
  ],
  [
    "an invoice that was paid before it was handed over",
    { invoice: { handedOverOn: "2026-11-20", paidOn: "2026-11-19" } },
    "Paid on 2026-11-19 of IV-1 is before Handed over on 2026-11-20. Correct one of the two.",
  ],
  [
    "an invoice of a day to come",
    { invoice: { date: "2026-12-24" } },
    "Date of IV-1 is 2026-12-24, which is still to come, though it tells what has happened. Correct the date.",
  ],
  [
    "a request that was ended before it came",
    { request: { endedAt: "2026-11-19T09:00" } },
    "Ended 2026-11-19T09:00 of RQ-1 is before Opened 2026-11-20T09:00. Correct one of the two.",
  ],
  [
    "a request that was needed before it came",
    { request: { neededBy: "2026-11-19" } },
    "Needed by 2026-11-19 of RQ-1 is before Opened 2026-11-20T09:00. Correct one of the two.",
  ],
  [
    "a request that was solved before it came",
    { state: { at: "2026-11-20T08:59" } },
    "When 2026-11-20T08:59 of RL-1 is before 2026-11-20T09:00, the Opened of rq-1. Correct one of the two.",
  ],
  [
    "a task of it that was done before",
    { task: { doneOn: "2026-11-19" } },
    "Done on 2026-11-19 of RQ-1 / 1 is before 2026-11-20T09:00, the Opened of RQ-1. Correct one of the two.",
  ],
  [
    "a meeting that ends before it starts",
    { meeting: { end: "2026-11-24T08:00" } },
    "End 2026-11-24T08:00 of MT-1 is before Start 2026-11-24T09:00. Correct one of the two.",
  ],
  [
    "a meeting in a zone that nobody knows",
    { meeting: { zone: "Mars/Base" } },
    'Zone of MT-1 is "Mars/Base", which is no time zone, so that its times may be wrong. Enter one such as Europe/Lisbon.',
  ],
  [
    "a document that is reviewed before it was written",
    { document: { dated: "2026-11-01", reviewOn: "2026-10-01" } },
    "Review on 2026-10-01 of DC-1 is before Dated 2026-11-01. Correct one of the two.",
  ],
  [
    "equipment that is due back before it is lent",
    { lent: { dueBack: "2026-11-19" } },
    "Due back 2026-11-19 of 9 is before Date 2026-11-20. Correct one of the two.",
  ],
  [
    "equipment that came back before it was lent",
    { back: { date: "2026-11-19" } },
    "DR-1 came back on 2026-11-19 by entry 10, before it was handed out on 2026-11-20. Correct one of the two.",
  ],
])("told is %s", (_, rows, message) => {
  expect(found(rows)).toEqual([message]);
});
