import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { Figures } from "../../../ui/Figures";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { ReportsNavigation } from "../ReportsNavigation";
import { contentsOf } from "./contents";
import { dashboardTables, publishDashboard } from "./publishDashboard";
import { words } from "./words";
import { Message } from "../../../ui/Message";

/** What the dashboard would show now, and the one click that makes the figures again and draws it. */
export function DashboardPage(): ReactNode {
  const session = useSession();
  const tables = useTables(dashboardTables);
  const working = useSessionState(({ work }) => work !== undefined);
  const contents = tables && contentsOf(tables, session.circumstances());

  return (
    <Page title={words.page.title} subtitle={words.page.subtitle}>
      <ReportsNavigation />
      {!contents ? (
        <Loading />
      ) : !contents.ok ? (
        <Message intent="info" text={contents.problem.message} />
      ) : (
        <>
          <ButtonRow>
            <Button
              appearance="primary"
              disabledFocusable={working}
              onClick={() => void session.publish(publishDashboard, {})}
            >
              {publishDashboard.title}
            </Button>
          </ButtonRow>
          <Section title={words.page.preview}>
            <Figures
              figures={contents.value.map(({ label, count, example }) => ({ label, value: count, note: example }))}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
