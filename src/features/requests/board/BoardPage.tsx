import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { requestStates, requestTables, type RequestState } from "../../../model/requests/requestState";
import { isEnded, requestStatuses, type RequestStatus } from "../../../model/requests/states";
import { useSession, useTables } from "../../../session/SessionContext";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf } from "../../../ui/route";
import { RequestRow } from "../RequestRow";
import { requestRecord } from "../requestRecord";
import { RequestsNavigation } from "../RequestsNavigation";
import { words } from "../words";
import { PublishButton } from "./PublishButton";

/** Open requests in lanes, one a state, with what is due first on top; the sheet for those without the add-in. */
export function BoardPage(): ReactNode {
  const tables = useTables(requestTables);
  const { now } = useSession().circumstances();
  const lanes = useMemo(() => tables && lanesOf([...requestStates(tables, now).values()]), [tables, now]);
  return (
    <Page title={words.board.title} subtitle={words.board.subtitle}>
      <RequestsNavigation />
      <ButtonRow>
        <PublishButton />
      </ButtonRow>
      {!lanes ? (
        <Loading />
      ) : lanes.length === 0 ? (
        <EmptyState title={words.board.none} />
      ) : (
        lanes.map(({ status, requests }) => <Lane key={status} status={status} requests={requests} />)
      )}
    </Page>
  );
}

interface LaneOf {
  readonly status: RequestStatus;
  readonly requests: readonly RequestState[];
}

/** More of a lane than one looks through is in the list. */
const SHOWN = 12;

function Lane({ status, requests }: LaneOf): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const more = requests.length - SHOWN;
  return (
    <Section title={status} actions={<span>{words.board.count(formats.quantity(requests.length))}</span>}>
      <ul className={styles.lane} aria-label={status}>
        {requests.slice(0, SHOWN).map((state) => (
          <li key={state.request.request} className={styles.card}>
            <a className={styles.link} href={recordHref(requestRecord, state.request.request)}>
              <RequestRow state={state} />
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && <Link href={hrefOf("requests", { show: status })}>{words.board.more(formats.quantity(more))}</Link>}
    </Section>
  );
}

/** The lanes of open states that hold something. */
function lanesOf(states: readonly RequestState[]): readonly LaneOf[] {
  const dueOf = ({ resolution }: RequestState): string => resolution?.due ?? "9999";
  return requestStatuses
    .filter((status) => !isEnded(status))
    .map((status) => ({
      status,
      requests: states
        .filter((state) => state.status === status)
        .sort((one, other) => dueOf(one).localeCompare(dueOf(other))),
    }))
    .filter(({ requests }) => requests.length > 0);
}

const useStyles = makeStyles({
  lane: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  card: {
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  link: {
    ...typographyStyles.body1,
    display: "block",
    padding: "8px 10px",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});
