import { productTables } from "../fixtures/tablesOf";
import { answerQuestion, askBack } from "../../src/features/approvals/askBack/askBack";
import { Approvals } from "../../src/model/approvals/approvals";
import { decisionTables, subjectsNow } from "../../src/model/approvals/approvalSubjects";
import { carryOverApprovals } from "../../src/model/approvals/carryOver";
import { decideApproval } from "../../src/model/approvals/decide";
import { acceptFromCells, clearDecision } from "../../src/features/approvals/decisions";
import { addAbsence, endAbsence } from "../../src/features/approvals/absences";
import { handOver as handOverApproval } from "../../src/features/approvals/handOver";
import { disposeDocuments, drawProtocol } from "../../src/features/documents/dispose/disposeDocuments";
import { drawIndex } from "../../src/features/documents/dispose/drawIndex";
import { fileDocument, renewDocument, reviewDocument } from "../../src/features/documents/file/fileActions";
import { drawLetter } from "../../src/features/documents/letters/drawLetter";
import { handOut, takeBack } from "../../src/features/equipment/lend/handOut";
import {
  moveEquipment,
  noteCheck,
  noteRepair,
  readMeter,
  reportFault,
  retireEquipment,
} from "../../src/features/equipment/service/serviceActions";
import { drawAgreement } from "../../src/features/equipment/sheets/agreement";
import { drawLabels } from "../../src/features/equipment/sheets/labels";
import { drawValues } from "../../src/features/equipment/sheets/valueSheet";
import { takeStock } from "../../src/features/equipment/stockTake/takeStock";
import { approveInPart } from "../../src/features/expenses/approve/approveClaim";
import { claimCardLine } from "../../src/features/expenses/card/claimCardLine";
import { matchLines, partLine } from "../../src/features/expenses/card/matchLines";
import { checkLines } from "../../src/features/expenses/checks/checkLines";
import { addExpense, editExpense, removeExpense } from "../../src/features/expenses/line/editExpenses";
import { recordPaid } from "../../src/features/expenses/paid/recordPaid";
import { cancelClaim } from "../../src/features/expenses/submit/cancelClaim";
import { exchangeClaim } from "../../src/features/expenses/submit/exchangeClaim";
import { handOver as handOverClaims } from "../../src/features/expenses/handOver/handOver";
import { chooseColumns } from "../../src/features/expenses/handOver/handOverColumns";
import { editClaim, openClaim } from "../../src/features/expenses/head/openClaim";
import { submitClaim } from "../../src/features/expenses/submit/submitClaim";
import { features } from "../../src/app/features";
import { removeSample } from "../../src/features/home/removeSample";
import { emptyCompany } from "../../src/features/home/sampleCompany";
import { withUsual } from "../../src/ui/feature";
import { noteExport } from "../../src/features/import/export/noteExport";
import { keepDecisions } from "../../src/features/import/reconcile/keepDecisions";
import { Items } from "../../src/model/stock/tables";
import { importInto } from "../../src/features/import/importRows";
import { editInvoice } from "../../src/features/invoices/edit/editInvoice";
import { enterInvoice } from "../../src/features/invoices/enter/enterInvoice";
import { spreadCosts } from "../../src/features/invoices/prices/spreadCosts";
import { updatePrices } from "../../src/features/invoices/prices/updatePrices";
import { handOverInvoices } from "../../src/features/invoices/handOver/handOverInvoices";
import { addInvoiceLine, removeInvoiceLine } from "../../src/features/invoices/edit/editLines";
import {
  askInvoiceApproval,
  cancelInvoice,
  correctLine,
  keepInvoice,
  notePaid,
} from "../../src/features/invoices/settle/settleInvoice";
import { countStock } from "../../src/features/inventory/count/countStock";
import { Lists, Locations } from "../../src/model/company/lists";
import { removeRecord } from "../../src/features/records/remove/removeRecord";
import { renameRecord } from "../../src/features/records/rename/renameRecord";
import { saveRecord } from "../../src/tables/saveRecord";
import { issueSeveral } from "../../src/features/inventory/issue/issueSeveral";
import { issueStock } from "../../src/features/inventory/issue/issueStock";
import { snoozeItem } from "../../src/features/inventory/item/snoozeItem";
import { stopItem } from "../../src/features/inventory/item/stopItem";
import { measureDemand } from "../../src/features/inventory/measure/measureDemand";
import { moveStock } from "../../src/features/inventory/move/moveStock";
import { draftOrders as draftSuggested } from "../../src/features/inventory/reorder/draftOrders";
import { chooseKpis } from "../../src/features/kpi/chooseKpis";
import { publishDashboard } from "../../src/features/kpi/dashboard/publishDashboard";
import { addOwnKpi, editKpi, type KpiTerms } from "../../src/features/kpi/editKpi";
import { refreshKpis } from "../../src/features/kpi/refreshKpis";
import { publishReport } from "../../src/features/kpi/report/publishReport";
import { releaseBlanket } from "../../src/features/orders/agreements/release";
import { keepAsTemplate, orderTemplate } from "../../src/features/orders/agreements/templates";
import { askQuotes, cancelQuotes, chooseQuote, noteQuote } from "../../src/features/orders/quotes/quoteActions";
import { askApproval } from "../../src/features/orders/approve/askApproval";
import { confirmOrder } from "../../src/features/orders/confirm/confirmOrder";
import { draftOrders } from "../../src/features/orders/draft/draftOrders";
import { repeatOrder } from "../../src/features/orders/draft/repeatOrder";
import { addLine, changeLine, removeLine } from "../../src/features/orders/edit/editOrder";
import { cancelOrder, closeOrder, closeShort, holdOrder, resumeOrder } from "../../src/features/orders/end/endOrder";
import { receiveShipment } from "../../src/features/orders/receive/receiveShipment";
import {
  cancelReturn,
  closeReturn,
  noteTold,
  sendReturns,
  takeReplacement,
} from "../../src/features/orders/returns/followReturns";
import { returnGoods } from "../../src/features/orders/returns/returnGoods";
import { drawSlip } from "../../src/features/orders/returns/returnSlip";
import { drawCountSheet } from "../../src/features/inventory/count/drawCountSheet";
import { drawOrder } from "../../src/features/orders/send/drawOrder";
import { sendOrder } from "../../src/features/orders/send/sendOrder";
import { drawItinerary } from "../../src/features/travel/itinerary/drawItinerary";
import { drawWhere } from "../../src/features/travel/where/drawWhere";
import { drawDesk } from "../../src/features/reminders/away/drawDesk";
import { doRoutine, leaveOut } from "../../src/features/reminders/routines/routineActions";
import { noteSent, quietReminder } from "../../src/features/reminders/tell/noteReminders";
import { publishBoard } from "../../src/features/requests/board/publishBoard";
import { editRequest } from "../../src/features/requests/edit/editRequest";
import { enterRequest } from "../../src/features/requests/enter/enterRequest";
import { takeInForms } from "../../src/features/requests/enter/takeInForms";
import { noteEscalations } from "../../src/features/requests/escalate/escalations";
import { linkRequests, mergeRequests, splitRequest } from "../../src/features/requests/join/joinRequests";
import { refreshClocks } from "../../src/features/requests/refreshClocks";
import {
  changeState,
  handOver as handOverRequest,
  reopenRequest,
  takeRequest,
  writeMessage,
} from "../../src/features/requests/say/changeState";
import { tickTask } from "../../src/features/requests/tasks/tickTask";
import { askTripApproval } from "../../src/features/travel/approve/askTripApproval";
import { emptyLeg, removeLeg, saveLeg, type SaveLeg } from "../../src/features/travel/legs/bookLeg";
import { cancelTrip, closeTrip } from "../../src/features/travel/end/endTrip";
import { estimateTrip } from "../../src/features/travel/estimate/estimateTrip";
import {
  bookMeeting,
  cancelMeeting,
  changeMeeting,
  checkIn,
  confirmMeeting,
  recordSent,
  releaseMeetings,
} from "../../src/features/schedule/book/bookMeeting";
import { publishRoom } from "../../src/features/schedule/sheets/publishRoom";
import { publishSchedule } from "../../src/features/schedule/sheets/publishSchedule";
import { bookSeries } from "../../src/features/schedule/series/bookSeries";
import { cancelSeries, changeSeries } from "../../src/features/schedule/series/changeSeries";
import { importEvents } from "../../src/features/schedule/calendar/importEvents";
import { addHolidays } from "../../src/features/schedule/holidays/addHolidays";
import { openTripClaim } from "../../src/features/travel/claim/openTripClaim";
import { editTrip, requestTrip, type TripWish } from "../../src/features/travel/request/requestTrip";
import { saveDay } from "../../src/features/travel/claim/saveDay";
import { askSupplies } from "../../src/features/supply/ask/askSupplies";
import { issueSupplies } from "../../src/features/supply/issue/issueSupplies";
import {
  changeLine as changeSupplyLine,
  releaseSupply,
  resumeSupply,
  stopSupply,
} from "../../src/features/supply/line/lineActions";
import { serveSupplies } from "../../src/features/supply/serve/serveSupplies";
import { drawIssueSlip } from "../../src/features/supply/sheets/issueSlip";
import { drawSupplyBoard } from "../../src/features/supply/sheets/supplyBoard";
import { Rates } from "../../src/model/money/rates";
import { ServiceTargets } from "../../src/model/requests/ruleTables";
import { ok, type Result } from "../../src/domain/result";
import { update, type Change } from "../../src/tables/change";
import type { Done, Session } from "../../src/session/session";
import type { Action } from "../../src/tables/action";
import type { AnyTable } from "../../src/tables/defineTable";
import type { Publishing } from "../../src/workbook/pages/sheetPage";
import { checkFile } from "../import/importFile";
import { TODAY } from "./company";
import { COORDINATOR, type Room } from "./room";

/** One action of the product as it is driven over the sample company. */
export interface Driven {
  readonly name: string;
  /** What is driven: an action, a publishing, or what makes an action; a method of the session by its name. */
  readonly what: unknown;
  readonly by: string;
  /** It looks at what the functions of cells answer. */
  readonly needsAnswers?: true;
  /** What must have happened before; the trials begin after it. */
  readonly first: (room: Room) => Promise<void>;
  readonly run: (pane: Session) => Promise<Result<Done>>;
}

type First = Driven["first"];
interface How {
  readonly by?: string;
  readonly first?: First;
}

const nothing: First = () => Promise.resolve();

const driven = <Input>(
  action: Action<Input>,
  input: Input,
  { by = COORDINATOR, first = nothing }: How = {},
): Driven => ({
  name: action.title,
  what: action,
  by,
  first,
  run: (pane) => pane.run(action, input),
});

const published = <Input>(publishing: Publishing<Input>, input: Input): Driven => ({
  name: publishing.title,
  what: publishing,
  by: COORDINATOR,
  first: nothing,
  run: (pane) => pane.publish(publishing, input),
});

const method = (name: keyof Session, run: Driven["run"], first: First = nothing): Driven => ({
  needsAnswers: true,
  name,
  what: name,
  by: COORDINATOR,
  first,
  run,
});

/** Another action comes before. */
const after =
  (other: Driven): First =>
  async (room) => {
    await other.first(room);
    const done = await other.run(await room.open(other.by));
    if (!done.ok) throw new Error(`Before ${other.name}: ${done.problem.message}`);
  };

/** Approval of a claim is noted as an older version did: by a figure of all lines, which keep no words of their own. */
const notedBefore: First = async (room) => {
  const pane = await room.open(COORDINATOR);
  const done = await pane.run(
    {
      title: "Note as before",
      reads: decisionTables,
      plan: (tables) => {
        const subjectNow = subjectsNow(tables);
        const changes = tables.rows(Approvals).flatMap(({ approval, kind, reference }): readonly Change[] => {
          const now = kind === "Claim" ? subjectNow(kind, reference) : undefined;
          if (!now) return [];
          const lines = (now.lines?.() ?? []).map(({ table, key }): Change => ({
            kind: "update",
            table,
            key,
            set: { askedAs: undefined },
          }));
          return [update(Approvals, approval, { subject: now.formerSubject?.() ?? "" }), ...lines];
        });
        return ok({ sentence: "Noted as before", changes });
      },
    },
    {},
  );
  if (!done.ok) throw new Error(done.problem.message);
};

const helen = { by: "Helen Marsh" };
const store = { item: "OFF-101", location: "Central store" };
const need = { ...store, quantity: 12, vendor: "Northway Office Supply" };
const meal = {
  date: "2026-11-20",
  category: "Meals",
  amount: 12.5,
  vendor: "Canal Cafe",
  city: "Dublin",
  receipt: "R-1",
};
// Nine meetings a week from four weeks ago on, then two with guests.
const toCome = "MT-2026-0047";
const ofToday = "MT-2026-0040";
/** Over, and nobody checked in. */
const ghost = "MT-2026-0039";
const tentative = "MT-2026-0083";
const parking = "2026-11-15 CITY PARKING 12 18.00 #1";
const match = { line: "2026-11-08 LAKESHORE HOTEL 1161 214.00 #1", expense: "EX-2026-0024" };
const visit: TripWish = {
  traveller: COORDINATOR,
  purpose: "Visit",
  department: undefined,
  kind: "Home",
  destination: "Cork",
  country: undefined,
  start: "2026-12-08",
  end: "2026-12-09",
};
const leg: SaveLeg = {
  ...emptyLeg,
  trip: "TR-2026-0007",
  mode: "Rail",
  from: "Fernhill",
  to: "Dublin",
  depart: "2026-12-03T07:10",
  arrive: "2026-12-03T09:40",
};
const terms: KpiTerms = {
  target: 90,
  amber: 80,
  period: "Month",
  shows: undefined,
  owner: undefined,
  basis: undefined,
  graceDays: undefined,
  tolerance: undefined,
};

const returnedGoods = driven(returnGoods, {
  lines: [{ ...store, quantity: 1, outcome: "Return", reason: "Too many" }],
});
const received = driven(receiveShipment, {
  order: "PO-2026-0172",
  lines: [
    { line: 1, counted: 30 },
    { line: 2, counted: 12 },
  ],
});
const matched = driven(matchLines, { matches: [match] });
const estimated = driven(estimateTrip, {
  trip: "TR-2026-0005",
  amounts: new Map([
    ["Rail", 80],
    ["Hotel", 190],
  ]),
});

const linked = driven(linkRequests, { request: "RQ-2026-0030", other: "RQ-2026-0029" });
const SUPPLY_REQUEST = "RQ-2026-0029";
const SUPPLY_LINE = `${SUPPLY_REQUEST} / 1`;
const asked = driven(askSupplies, { request: SUPPLY_REQUEST, lines: [{ item: store.item, quantity: 3 }] });
const kept = driven(
  serveSupplies,
  { request: SUPPLY_REQUEST, lines: [{ line: SUPPLY_LINE, quantity: 2, location: store.location }] },
  { first: after(asked) },
);
const issued = driven(
  issueSupplies,
  { request: SUPPLY_REQUEST, lines: [{ line: SUPPLY_LINE, quantity: 2 }] },
  { first: after(kept) },
);
const stopped = driven(stopSupply, { line: SUPPLY_LINE, why: "Found some" }, { first: after(asked) });
const disposed = driven(disposeDocuments, { documents: ["DC-2021-0001"] });
const askedBack = driven(askBack, { approval: "AP-2026-0007", question: "Why now?" }, helen);

/** Everything that the product writes: the test beside this list fails where an action is missing in it. */
export const drivenActions: readonly Driven[] = [
  driven(addLine, { order: "PO-2026-0184", item: "KIT-102", quantity: 6 }),
  driven(changeLine, { order: "PO-2026-0184", line: 1, quantity: 50 }),
  driven(removeLine, { order: "PO-2026-0184", line: 2 }),
  driven(cancelOrder, { order: "PO-2026-0185", reason: "Not needed" }),
  driven(closeShort, { order: "PO-2026-0173", reason: "The rest is not made any more" }),
  driven(closeOrder, { order: "PO-2026-0172" }, { first: after(received) }),
  driven(holdOrder, { order: "PO-2026-0172", reason: "Waits for the vendor" }),
  driven(resumeOrder, { order: "PO-2026-0179" }),
  driven(askApproval, { order: "PO-2026-0186" }),
  driven(decideApproval, { approval: "AP-2026-0052", decision: "Approve" }, helen),
  driven(decideApproval, { approval: "AP-2026-0052", decision: "Refuse", comment: "Too much" }, helen),
  driven(enterInvoice, {
    vendor: "Shieldmark Safety",
    number: "SH-99999",
    date: TODAY,
    requester: COORDINATOR,
    lines: [{ kind: "Goods", description: "Fitting of masks", amount: 80 }],
  }),
  driven(askInvoiceApproval, { invoice: "IV-2026-0050" }),
  driven(keepInvoice, { invoice: "IV-2026-0047", reason: "Two deliveries" }),
  driven(cancelInvoice, { invoice: "IV-2026-0047", reason: "Sent twice" }),
  driven(editInvoice, {
    ...{ invoice: "IV-2026-0038", vendor: "Shieldmark Safety", number: "SH-38-B", date: TODAY, total: 500 },
    terms: "30 days",
  }),
  driven(carryOverApprovals, undefined, { first: notedBefore }),
  driven(correctLine, { invoice: "IV-2026-0038", line: 1, price: 5 }),
  driven(addInvoiceLine, { invoice: "IV-2026-0038", kind: "Freight", description: "Parcel", amount: 7.5 }),
  driven(removeInvoiceLine, { invoice: "IV-2026-0038", line: 1 }),
  driven(handOverInvoices, {}),
  driven(notePaid, { invoices: ["IV-2026-0029"], paidOn: TODAY }),
  driven(handOut, { person: "Ola Hansen", tags: ["LT-001", "DR-101"], dueBack: "2026-12-04" }),
  driven(takeBack, { tags: ["DR-102", "CM-601"], place: "Workshop cage", fault: "Bent" }),
  driven(moveEquipment, { tags: ["LT-001", "LT-005"], place: "Central store" }),
  driven(reportFault, { tag: "GN-401", note: "Leaks oil", askRepair: true }),
  driven(noteRepair, { tag: "LT-006", cost: 140, vendor: "Keystone Systems" }),
  driven(noteCheck, { tag: "GN-401", result: "Failed", meter: 2010, note: "Leaks oil" }),
  driven(readMeter, { tag: "VN-501", meter: 60_000 }),
  driven(retireEquipment, { tag: "PJ-701", note: "Sold" }),
  driven(takeStock, { place: "Workshop cage", scanned: ["DR-101", "LT-001", "DR-102"] }),
  published(publishSchedule, {}),
  published(publishRoom, {}),
  published(drawLabels, { tags: ["LT-001"] }),
  published(drawAgreement, { person: "Priya Nair" }),
  published(drawValues, { on: TODAY }),
  driven(fileDocument, {
    title: "Frame contract",
    kind: "Contract",
    table: "Vendors",
    record: "Clearwater Hygiene",
    owner: COORDINATOR,
  }),
  driven(renewDocument, { document: "DC-2025-0002", validUntil: "2027-12-31" }),
  driven(reviewDocument, { document: "DC-2025-0001", reviewOn: "2027-06-01" }),
  disposed,
  { ...published(drawProtocol, { protocol: "DP-2026-0001" }), first: after(disposed) },
  published(drawIndex, { withConfidential: true }),
  published(drawLetter, { to: ["Ines Hale"], subject: "Order", body: "Dear Ines,\n\nplease call." }),
  driven(noteSent, { to: COORDINATOR, lines: [{ reference: "Orders: late", says: "An order is late", level: 1 }] }),
  driven(quietReminder, { reference: "Orders: late", says: "It is late", event: "Snoozed", until: "2026-12-01" }),
  driven(doRoutine, { routine: "Opening", dueOn: TODAY, ticked: ["Alarm off"] }),
  driven(leaveOut, { routine: "Opening", days: ["2026-11-20"], note: "Closed" }),
  published(drawDesk, {
    person: COORDINATOR,
    standIn: "Aisha Rahman",
    from: "2026-12-01",
    to: "2026-12-04",
    note: undefined,
    open: [{ duty: "Orders", says: "An order is late", isOverdue: true }],
    routines: [{ routine: "Opening", on: "2026-12-01" }],
  }),
  askedBack,
  driven(answerQuestion, { approval: "AP-2026-0007", answer: "It is needed" }, { first: after(askedBack) }),
  driven(decideApproval, { approval: "AP-2026-0007", decision: "Refuse", comment: "Not this year" }, helen),
  received,
  driven(confirmOrder, { order: "PO-2026-0172", promised: "2026-12-01" }),
  driven(draftOrders, { needs: [need] }),
  driven(draftSuggested, { needs: [need, { ...need, item: "OFF-105" }] }),
  driven(sendOrder, { order: "PO-2026-0184" }),
  driven(countStock, { location: store.location, counts: [{ item: store.item, counted: 3 }] }),
  driven(snoozeItem, { ...store, item: "OFF-102", until: "2026-12-04" }),
  driven(stopItem, { item: store.item, stopped: true }),
  driven(moveStock, { item: store.item, from: store.location, to: "Workshop cage", quantity: 2 }),
  driven(issueStock, { ...store, quantity: 2, department: "Workshop" }),
  driven(issueSeveral, {
    department: "Workshop",
    location: store.location,
    lines: [
      { item: "OFF-101", quantity: 2 },
      { item: "OFF-102", quantity: 1 },
    ],
  }),
  driven(saveRecord(Locations, productTables), { row: { location: "Annexe", site: "Fernhill" } }),
  { ...driven(noteExport(Items), undefined), what: noteExport },
  driven(keepDecisions, {
    comparison: "Bank against the list",
    decided: [
      {
        difference: { kind: "left only", key: "R-1", left: [], right: [], difference: 12.5 },
        decision: "Accepted",
      },
    ],
  }),
  driven(measureDemand, { items: ["OFF-101", "OFF-102"] }),
  driven(acceptFromCells, {}, helen),
  driven(clearDecision, { approval: "AP-2026-0018" }),
  driven(decideApproval, { approval: "AP-2026-0007", decision: "Approve" }, helen),
  driven(addAbsence, {
    person: "Helen Marsh",
    from: "2026-12-01",
    to: "2026-12-04",
    delegate: "Jonas Okafor",
  }),
  driven(bookMeeting, {
    subject: "Audit",
    start: "2026-12-03T10:00",
    end: "2026-12-03T11:00",
    room: "Oak",
    organiser: COORDINATOR,
    people: [
      { person: "Sean Doyle", part: "Required" },
      { person: "Amy Brooks", part: "Optional", isGuest: true },
    ],
    resources: [{ resource: "Visitor parking", quantity: 1 }],
  }),
  driven(changeMeeting, {
    meeting: toCome,
    subject: "Sales round, later",
    start: "2026-12-01T16:00",
    end: "2026-12-01T17:00",
    room: "Oak",
    people: [{ person: "Priya Nair", part: "Required" }],
  }),
  driven(changeSeries, {
    meeting: toCome,
    scope: "This and those after it",
    subject: "Sales round, later",
    start: "2026-12-01T16:00",
    end: "2026-12-01T17:00",
    room: "Oak",
    people: [{ person: "Priya Nair", part: "Required" }],
  }),
  driven(cancelSeries, { meeting: toCome, scope: "All to come", reason: "Fair" }),
  driven(bookSeries, {
    subject: "Stores round",
    start: "2026-12-07T07:15",
    end: "2026-12-07T07:30",
    repeats: "Week",
    times: 3,
    organiser: COORDINATOR,
    people: [],
  }),
  driven(cancelMeeting, { meeting: toCome, reason: "Fair" }),
  driven(checkIn, { meeting: ofToday, present: 3 }),
  driven(releaseMeetings, { meetings: [ghost] }),
  driven(recordSent, { meeting: toCome }),
  driven(importEvents, {
    events: [
      {
        uid: "a@b",
        subject: "Fair",
        start: "2026-12-02T12:00",
        end: "2026-12-02T13:00",
        isAllDay: false,
        isCancelled: false,
        sequence: 0,
        people: [],
      },
    ],
    owner: COORDINATOR,
  }),
  driven(confirmMeeting, { meeting: tentative }),
  driven(endAbsence, { absence: "AB-2026-0001" }),
  driven(handOverApproval, { approval: "AP-2026-0007", approver: "Ingrid Solberg" }, helen),
  driven(addExpense, { claim: "CL-2026-0012", ...meal }),
  driven(editExpense, { expense: "EX-2026-0036", claim: "CL-2026-0012", ...meal }),
  driven(removeExpense, { expense: match.expense }, { first: after(matched) }),
  driven(checkLines, {}),
  driven(recordPaid, { claims: ["CL-2026-0006", "CL-2026-0007"], paidOn: TODAY }),
  driven(cancelClaim, { claim: "CL-2026-0009" }),
  driven(chooseColumns, {
    columns: [
      { field: "Claim", heading: "Claim no" },
      { field: "Amount", heading: "Amount" },
    ],
  }),
  driven(claimCardLine, { line: parking, claim: "CL-2026-0012", category: "Other", receipt: "R-2" }),
  matched,
  driven(partLine, { line: match.line }, { first: after(matched) }),
  driven(handOverClaims, {}),
  driven(openClaim, { person: COORDINATOR, purpose: "Fair" }),
  driven(editClaim, { claim: "CL-2026-0012", purpose: "Supplier days" }),
  driven(exchangeClaim, { claim: "CL-2026-0011" }, { first: filled(Rates, Rates.columns.rate.header, 0.9) }),
  driven(
    approveInPart,
    { claim: "CL-2026-0009", approved: { "EX-2026-0030": 10 }, comment: "Up to the limit" },
    { by: "Pavel Dvorak" },
  ),
  driven(submitClaim, { claim: "CL-2026-0010" }),
  estimated,
  driven(saveDay, { trip: "TR-2026-0002", date: "2026-11-16", breakfast: true, lunch: true, dinner: false, place: "" }),
  driven(openTripClaim, { trip: "TR-2026-0002" }),
  driven(requestTrip, visit),
  driven(editTrip, { ...visit, traveller: "Tomas Berg", trip: "TR-2026-0007", visaOn: undefined }),
  driven(cancelTrip, { trip: "TR-2026-0006", reason: "The fair is off" }),
  driven(closeTrip, { trip: "TR-2026-0002" }),
  driven(askTripApproval, { trip: "TR-2026-0005" }, { first: after(estimated) }),
  driven(saveLeg, leg),
  driven(removeLeg, { trip: "TR-2026-0004", leg: 3 }),
  driven(chooseKpis, { add: ["Stockouts"], remove: ["Purchase spend"] }),
  driven(editKpi, { kpi: "On time in full", terms: terms }),
  driven(addOwnKpi, { kpi: "Visitors", definition: "", unit: "count", better: "Up", period: "Month" }),
  driven(refreshKpis, {}),
  published(drawCountSheet, { location: "Central store", items: ["OFF-101", "OFF-102"] }),
  published(drawOrder, { order: "PO-2026-0184" }),
  published(drawItinerary, { trip: "TR-2026-0004" }),
  driven(addHolidays, { days: [{ date: "2029-03-19", name: "A day that was moved" }], site: "Central store" }),
  published(drawWhere, {}),
  published(publishDashboard, {}),
  published(publishReport, { period: "2026-W47", remarks: "All well", sheet: "Report 2026-W47" }),
  {
    ...{ name: "Import data", what: importInto, by: COORDINATOR, first: nothing },
    run: async (pane) => {
      const checked = await checkFile(pane, "vendors.csv", new TextEncoder().encode(vendorsFile));
      if ("refused" in checked) return { ok: false, problem: { message: checked.refused } };
      return checked.planned.ok ? pane.commit(checked.planned.value) : checked.planned;
    },
  },
  {
    ...{ name: "Remove the sample", what: removeSample, by: COORDINATOR, first: nothing },
    run: async (pane) => pane.run(removeSample(productTables, await withUsual(features, emptyCompany())), undefined),
  },
  method("freeze", (pane) => pane.freeze()),
  method("thaw", (pane) => pane.thaw(), after(method("freeze", (pane) => pane.freeze()))),
  {
    ...driven(renameRecord(Items, productTables), { key: "OFF-101", set: { item: "OFF-101-A4" } }),
    what: renameRecord,
  },
  driven(repeatOrder, { order: "PO-2026-0172" }),
  { ...driven(removeRecord(Lists, productTables), { key: "Unit / box" }), what: removeRecord },
  driven(enterRequest, {
    requester: "Ben Carver",
    type: "Help",
    category: "Access and keys",
    subject: "A key for the side gate",
    details: "The old one is lost.",
    neededBy: "2026-11-27",
  }),
  driven(takeInForms, {}),
  driven(editRequest, {
    request: "RQ-2026-0026",
    category: "Rooms and building",
    subject: "A room for 20 people on the customer day",
    urgency: "High",
  }),
  driven(takeRequest, { request: "RQ-2026-0031" }),
  driven(handOverRequest, { request: "RQ-2026-0027", owner: "Aisha Rahman", text: "She knows the caterer" }),
  driven(writeMessage, { request: "RQ-2026-0030", way: "To requester", text: "Which years do you need?" }),
  driven(changeState, {
    request: "RQ-2026-0026",
    state: "Waiting for requester",
    text: "Is a room elsewhere an option?",
    way: "To requester",
  }),
  driven(changeState, {
    request: "RQ-2026-0028",
    state: "Solved",
    text: "It is warm again",
    way: "To requester",
    at: "2026-11-23T16:30",
  }),
  driven(reopenRequest, { request: "RQ-2026-0024", text: "The lamp is dark again" }),
  driven(tickTask, { request: "RQ-2026-0030", task: 2 }),
  driven(tickTask, { request: "RQ-2026-0030", task: 1 }),
  linked,
  driven(mergeRequests, { request: "RQ-2026-0029", other: "RQ-2026-0031" }, { first: after(linked) }),
  driven(splitRequest, { request: "RQ-2026-0026", subjects: ["Book the hall", "Order lunch for 14"] }),
  driven(noteEscalations, {
    escalations: [
      { request: "RQ-2026-0026", level: 100 },
      { request: "RQ-2026-0027", level: 75 },
    ],
  }),
  driven(refreshClocks, {}, { first: filled(ServiceTargets, ServiceTargets.columns.solve.header, 1200) }),
  published(publishBoard, {}),
  asked,
  kept,
  issued,
  driven(changeSupplyLine, { line: SUPPLY_LINE, quantity: 5 }, { first: after(asked) }),
  driven(releaseSupply, { line: SUPPLY_LINE }, { first: after(kept) }),
  stopped,
  driven(resumeSupply, { line: SUPPLY_LINE }, { first: after(stopped) }),
  { ...published(drawIssueSlip, { request: SUPPLY_REQUEST }), first: after(issued) },
  published(drawSupplyBoard, {}),
  driven(returnGoods, {
    lines: [
      { ...store, quantity: 2, outcome: "Refund", reason: "Damaged" },
      { ...store, quantity: 1, outcome: "Repair", reason: "Damaged" },
    ],
  }),
  returnedGoods,
  driven(sendReturns, { slip: "RS-2026-0002", reference: "RMA-7" }),
  driven(noteTold, { slip: "RS-2026-0005" }, { first: after(returnedGoods) }),
  driven(takeReplacement, { return: "RT-2026-0004", quantity: 1, location: store.location }),
  driven(closeReturn, { return: "RT-2026-0003", reason: "The vendor refuses it" }),
  driven(cancelReturn, { return: "RT-2026-0005", reason: "It works again" }, { first: after(returnedGoods) }),
  published(drawSlip, { slip: "RS-2026-0003" }),
  driven(askQuotes, { item: "OFF-101", quantity: 50, vendors: ["Northway Office Supply", "Brightleaf Paper"] }),
  driven(noteQuote, { request: "QR-2026-0002", vendor: "Brightleaf Paper", price: 2, leadDays: 9 }),
  driven(chooseQuote, { request: "QR-2026-0001", vendor: "Brightleaf Paper", reason: "Cheapest" }),
  driven(cancelQuotes, { request: "QR-2026-0002", reason: "Not needed" }),
  driven(releaseBlanket, { blanket: "BO-2026-0001", quantity: 60, location: store.location }),
  driven(keepAsTemplate, { order: "PO-2026-0172", template: "Office basics" }),
  driven(orderTemplate, { template: "Office basics" }),
  driven(updatePrices, { invoice: "IV-2026-0029" }),
  driven(spreadCosts, { invoice: "IV-2026-0032", by: "Value" }),
];

const vendorsFile = `Vendor,Currency,Lead days
Northway Office Supply,EUR,9
Alder & Sons,EUR,4
Birch Trading,EUR,6
`;

/** Somebody has written the same into a whole column meanwhile, such as other rates or other targets. */
function filled({ name }: AnyTable, header: string, value: number): First {
  return ({ document }) => {
    const table = document.table(name);
    const sheet = table && document.sheet(table.sheetId);
    if (sheet)
      sheet.write(
        table.columnBody(header),
        Array.from({ length: table.rowCount }, () => [value]),
      );
    return Promise.resolve();
  };
}
