import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../../../session/SessionContext";
import { Figures } from "../../../ui/Figures";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { ReportsNavigation } from "../ReportsNavigation";
import { refreshKpis } from "../refreshKpis";
import { Kpis } from "../tables";
import { contentsOf } from "./contents";
import { dashboardTables, publishDashboard } from "./publishDashboard";
import { words } from "./words";

/** What the dashboard would show now, and the one click that makes the figures anew and draws it. */
export function DashboardPage(): ReactNode {
  const session = useSession();
  const tables = useTables(dashboardTables);
  const working = useSessionState(({ work }) => work !== undefined);
  const [busy, setBusy] = useState(false);
  const contents = tables && contentsOf(tables, session.circumstances());

  const publish = async (): Promise<void> => {
    setBusy(true);
    try {
      // What the figures say comes first: the cards follow the table of KPIs.
      const hasKpis = tables !== undefined && tables.rows(Kpis).length > 0;
      if (hasKpis && !(await session.run(refreshKpis, {})).ok) return;
      await session.publish(publishDashboard, {});
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page title={words.page.title} subtitle={words.page.subtitle}>
      <ReportsNavigation />
      {!contents ? (
        <Loading />
      ) : !contents.ok ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{contents.problem.message}</MessageBarBody>
        </MessageBar>
      ) : (
        <>
          <ButtonRow>
            <Button appearance="primary" disabledFocusable={busy || working} onClick={() => void publish()}>
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
