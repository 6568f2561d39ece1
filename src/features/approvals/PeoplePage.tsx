import { Link, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { ApprovalRules } from "../../company/approvals";
import { isActive, isAway, People, type Person } from "../../company/people";
import { useSession, useTables } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { useFormats } from "../../ui/FormatsContext";
import { useKept } from "../../ui/Kept";
import { LIST_ROW_HEIGHT, ListRow } from "../../ui/ListRow";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { RowList } from "../../ui/RowList";
import { searched } from "../../ui/search";
import { Tag } from "../../ui/Tag";
import { ApprovalsNavigation } from "./ApprovalsNavigation";
import { words } from "./words";

/** Everyone, with manager and absence. */
export function PeoplePage(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const tables = useTables(reads);
  const [query, setQuery] = useKept("query", "");
  const wanted = useDeferredValue(query);
  const people = useMemo(() => tables?.rows(People) ?? [], [tables]);
  const shown = useMemo(() => searched(people, wanted, searchText), [people, wanted]);
  return (
    <Page title={words.people.title} subtitle={words.people.subtitle} fill>
      <ApprovalsNavigation />
      <Link as="button" className={styles.rules} onClick={() => void session.show({ table: ApprovalRules })}>
        {words.people.rules}
      </Link>
      {!tables ? (
        <Loading />
      ) : people.length === 0 ? (
        <EmptyState
          title={words.people.noneTitle}
          action={<Link href={hrefOf("bring-in")}>{words.people.bringIn}</Link>}
        >
          {words.people.noneText}
        </EmptyState>
      ) : (
        <>
          <SearchBox
            aria-label={words.people.search}
            placeholder={words.people.search}
            value={query}
            onChange={(_event, { value }) => setQuery(value)}
          />
          <div role="status" className={styles.found}>
            {words.people.found(formats.quantity(shown.length))}
          </div>
          {shown.length === 0 ? (
            <EmptyState title={words.people.nothingFits}>{words.people.nothingFitsText}</EmptyState>
          ) : (
            <RowList
              key={wanted}
              label={words.people.list}
              rows={shown}
              keyOf={({ person }) => person}
              hrefOf={({ person }) => hrefOf("approvals/person", { person })}
              rowHeight={LIST_ROW_HEIGHT}
            >
              {(person) => <PersonRow person={person} />}
            </RowList>
          )}
        </>
      )}
    </Page>
  );
}

function PersonRow({ person }: { readonly person: Person }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { awayTo, department, manager, role } = person;
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
        ) : isAway(person, today) ? (
          <Tag tone="warning">
            {awayTo === undefined ? words.people.away : words.people.awayUntil(formats.day(awayTo))}
          </Tag>
        ) : undefined
      }
    />
  );
}

const reads = [People, ApprovalRules];
const searchText = ({ person, department, role, manager }: Person): string =>
  [person, department, role, manager].filter(Boolean).join(" ");

const useStyles = makeStyles({
  rules: { alignSelf: "flex-start", minHeight: "24px" },
  found: { color: tokens.colorNeutralForeground2 },
});
