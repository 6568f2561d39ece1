import { Link, makeStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { ApprovalRules } from "../../model/approvals/approvals";
import { absencesIn, awayUntil, covers, type TimeAway } from "../../model/calendar/absences";
import { Absences } from "../../model/calendar/tables";
import { isActive, People, type Person } from "../../model/people/people";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { IncompleteRows } from "../../ui/IncompleteRows";
import { newRecordHref } from "../../ui/record/recordAddress";
import { ListRow } from "../../ui/ListRow";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { SearchList } from "../../ui/SearchList";
import { Tag } from "../../ui/Tag";
import { ApprovalsNavigation } from "./ApprovalsNavigation";
import { words } from "./words";

/** Everyone, with manager and absence. */
export function PeoplePage(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const tables = useTables(reads);
  const people = useMemo(() => tables?.rows(People) ?? [], [tables]);
  const absences = useMemo(() => (tables ? absencesIn(tables) : () => []), [tables]);
  return (
    <Page
      title={words.people.title}
      subtitle={words.people.subtitle}
      actions={<Link href={newRecordHref(People)}>{words.people.add}</Link>}
    >
      <ApprovalsNavigation />
      <IncompleteRows table={People} tables={tables} />
      <Link as="button" className={styles.rules} onClick={() => void session.show({ table: ApprovalRules })}>
        {words.people.rules}
      </Link>
      {!tables ? (
        <Loading />
      ) : people.length === 0 ? (
        <EmptyState
          title={words.people.noneTitle}
          action={<Link href={hrefOf("import")}>{words.people.importData}</Link>}
        >
          {words.people.noneText}
        </EmptyState>
      ) : (
        <SearchList
          says={words.people.list}
          rows={people}
          textOf={searchText}
          saves={People}
          keyOf={({ person }) => person}
          hrefOf={({ person }) => hrefOf("approvals/person", { person })}
        >
          {(person) => <PersonRow person={person} absences={absences(person.person)} />}
        </SearchList>
      )}
    </Page>
  );
}

function PersonRow({
  person,
  absences,
}: {
  readonly person: Person;
  readonly absences: readonly TimeAway[];
}): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const until = awayUntil(absences, today);
  const { department, manager, role } = person;
  return (
    <ListRow
      title={person.person}
      figure={department}
      detail={[role, manager === undefined ? words.people.noManager : words.people.answersTo(manager)]
        .filter(Boolean)
        .join(" · ")}
      state={
        !isActive(person) ? (
          <Tag>{words.people.left}</Tag>
        ) : covers(absences, today) ? (
          <Tag tone="warning">
            {until === undefined ? words.people.away : words.people.awayUntil(formats.day(until))}
          </Tag>
        ) : undefined
      }
    />
  );
}

const reads = [People, ApprovalRules, Absences];
const searchText = ({ person, department, role, manager }: Person): string =>
  [person, department, role, manager].filter(Boolean).join(" ");

const useStyles = makeStyles({ rules: { alignSelf: "flex-start", minHeight: "24px" } });
