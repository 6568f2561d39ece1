import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { useSession, useSessionState } from "../session/SessionContext";
import { useFeatures } from "../ui/FeaturesContext";
import { ButtonRow, Page } from "../ui/Page";
import { hrefOf, useRoute } from "../ui/route";
import { Navigation } from "./Navigation";
import { Notices } from "./Notices";
import { PageBoundary } from "./PageBoundary";
import { WorkBar } from "./WorkBar";
import { words } from "./words";

/** The frame of every page: navigation above, what stands in the way, the page, what runs and what was done below. */
export function Shell(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const phase = useSessionState((state) => state.phase);
  const obstacle = useSessionState((state) => state.obstacle);
  useEffect(() => {
    void session.open();
  }, [session]);
  return (
    <div className={styles.frame}>
      <Navigation />
      {obstacle && phase === "ready" && (
        <MessageBar intent="warning" layout="multiline" className={styles.obstacle}>
          <MessageBarBody>{obstacle.message}</MessageBarBody>
        </MessageBar>
      )}
      <main className={styles.page}>
        {phase === "opening" && (
          <p role="status" className={styles.opening}>
            {words.opening}
          </p>
        )}
        {phase === "failed" && (
          <Page title={words.failedTitle} subtitle={obstacle?.message ?? words.failedUnknown}>
            <ButtonRow>
              <Button appearance="primary" onClick={() => void session.open()}>
                {words.tryAgain}
              </Button>
            </ButtonRow>
          </Page>
        )}
        {(phase === "empty" || phase === "ready") && <RoutedPage empty={phase === "empty"} />}
      </main>
      <WorkBar />
      <Notices />
    </div>
  );
}

function RoutedPage({ empty }: { readonly empty: boolean }): ReactNode {
  const { path, params } = useRoute();
  const pages = useFeatures().flatMap((feature) => feature.pages);
  // The pane opens with set-up where the workbook is empty, else with the first page.
  const page = path === "" ? (pages.find((each) => empty && each.path === SET_UP) ?? pages[0]) : pageAt(path);
  if (!page)
    return (
      <Page title={words.notFoundTitle} subtitle={words.notFoundText}>
        <Link href={hrefOf("")}>{words.toHome}</Link>
      </Page>
    );
  // Another row on the same page is another visit: nothing of the last one stays.
  return <PageBoundary key={`${page.path}?${new URLSearchParams(params).toString()}`} page={page} />;

  function pageAt(wanted: string) {
    return pages.find((each) => each.path === wanted);
  }
}

const SET_UP = "home/set-up";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  obstacle: { flexShrink: 0 },
  page: { position: "relative", flex: "1 1 0", minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  opening: { padding: "16px 20px", margin: 0, color: tokens.colorNeutralForeground2 },
});
