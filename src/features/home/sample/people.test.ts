import { rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { ApprovalRules, Approvals, type Approval, type ApprovalKind } from "../../../model/approvals/approvals";
import { askFor, type ApprovalRequest } from "../../../model/approvals/approvalState";
import { approvalSteps } from "../../../model/approvals/approvalSteps";
import { Departments } from "../../../model/company/lists";
import { staffOn } from "../../../model/calendar/absences";
import { Absences } from "../../../model/calendar/tables";
import { People } from "../../../model/people/people";
import { sampleCompany } from "../sampleCompany";
import { sampleAbsences } from "./calendar";
import { sampleDepartments } from "./company";
import { sampleApprovalRules, samplePeople } from "./people";

const today = "2026-11-24";
const tables = tablesOf([
  rowsOf(Departments, ...sampleDepartments),
  rowsOf(People, ...samplePeople(today)),
  rowsOf(Absences, ...sampleAbsences(today)),
  rowsOf(ApprovalRules, ...sampleApprovalRules),
  rowsOf(Approvals),
]);

const approversOf = (kind: ApprovalKind, requester: string, amount: number): readonly unknown[] => {
  const asked = askFor(
    tables,
    { kind, reference: "X-1", subject: "", requester, amount },
    { state: "Not asked" },
    { today },
  );
  return asked.ok
    ? asked.value.map((change) => (change.kind === "insert" ? change.row.approver : ""))
    : [asked.problem.message];
};

test.each<[ApprovalKind, string, number, readonly string[]]>([
  ["Trip", "Rui Costa", 1500, ["Marta Silva"]],
  ["Trip", "Rui Costa", 1501, ["Marta Silva", "Helen Marsh"]],
  ["Trip", "Rui Costa", 4001, ["Marta Silva", "Ingrid Solberg"]],
  ["Claim", "Elena Petrova", 2001, ["Jonas Okafor", "Ingrid Solberg"]],
  ["Claim", "Nora Lindqvist", 2001, ["Helen Marsh"]],
  ["Claim", "Helen Marsh", 2001, ["Ingrid Solberg"]],
])("a %s of %s over %d goes to %j", (kind, requester, amount, approvers) => {
  expect(approversOf(kind, requester, amount)).toEqual(approvers);
});

test("everyone who is there, the director too, has someone else who approves, whatever it costs", () => {
  const names = new Set(tables.rows(People).map(({ person }) => person));
  for (const { person } of tables.rows(People).filter(({ active }) => active !== false))
    for (const amount of [0, 2500, 9000]) {
      const approvers = approversOf("Trip", person, amount);
      expect(approvers.length).toBeGreaterThan(0);
      for (const name of approvers) expect([...names].filter((each) => each !== person)).toContain(name);
    }
});

test("one manager is away with a delegate, one person has left, one passport runs out soon", () => {
  const people = tables.rows(People);
  expect(people.filter((person) => staffOn(tables, today).isAway(person.person))).toMatchObject([
    { person: "Marta Silva", delegate: "Pavel Dvorak" },
  ]);
  expect(people.filter(({ active }) => active === false)).toHaveLength(1);
  expect(
    people.filter(({ active, passportExpires = "" }) => active !== false && passportExpires < "2027-05-24"),
  ).toHaveLength(1);
  expect(tables.problems).toEqual([]);
});

test("what was submitted for approval went to those whom the rules name", () => {
  const company = tablesOf(sampleCompany(today));
  const rounds = company.groupBy(Approvals, ({ kind, reference, withdrawnOn }) =>
    withdrawnOn === undefined ? `${kind} ${reference}` : undefined,
  );
  expect(rounds.size).toBeGreaterThan(5);
  for (const round of rounds.values()) {
    const [first] = round;
    const steps = first && approvalSteps(company, requestOf(first));
    expect([first?.reference, steps?.ok && steps.value]).toEqual([
      first?.reference,
      round.map(({ step, approver }) => ({ approver, step })),
    ]);
  }
});

test("one decision stands in a cell and waits to be checked, another waits for its manager", () => {
  const open = tablesOf(sampleCompany(today))
    .rows(Approvals)
    .filter(({ decidedOn, withdrawnOn }) => decidedOn === undefined && withdrawnOn === undefined);
  expect(open.filter(({ decision }) => decision !== undefined)).toHaveLength(1);
  expect(open.some(({ decision }) => decision === undefined)).toBe(true);
});

const requestOf = ({ kind, reference, subject, requester, department, amount }: Approval): ApprovalRequest => ({
  kind,
  reference,
  subject,
  requester,
  amount,
  ...(department === undefined ? {} : { department }),
});
