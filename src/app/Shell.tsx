import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { useSession, useSessionState } from "../session/SessionContext";
import { FindProvider } from "../ui/FindContext";
import { Page } from "../ui/Page";
import { hrefOf, useRoute } from "../ui/route";
import { duties } from "./duties";
import { FindOpening } from "./FindOpening";
import { Frame, Opening } from "./Frame";
import { Navigation } from "./Navigation";
import { PageBoundary } from "./PageBoundary";
import { TryAgain } from "./TryAgain";
import { words } from "./words";

// Nothing was done and nothing runs when the pane opens: what shows it can come after the first page.
const Notices = lazy(async () => ({ default: (await import("./Notices")).Notices }));
const Find = lazy(async () => ({ default: (await import("./Find")).Find }));
const SheetOffer = lazy(async () => ({ default: (await import("./SheetOffer")).SheetOffer }));
const WorkBar = lazy(async () => ({ default: (await import("./WorkBar")).WorkBar }));

/** What is around every page: navigation above, what stands in the way, the page, what runs and what was done below. */
export function Shell({ onPage }: { readonly onPage?: (() => void) | undefined }): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const phase = useSessionState((state) => state.phase);
  const obstacle = useSessionState((state) => state.obstacle);
  const hasSelected = useSessionState((state) => state.selected !== undefined);
  const works = useSessionState((state) => state.work !== undefined);
  const hasNotices = useSessionState((state) => state.notices.length > 0);
  useEffect(() => {
    void session.open();
  }, [session]);
  useBeginAtHeading();
  const { finding, openFind, closeFind } = useFinding();
  // What was typed before Find had loaded.
  const [typed, setTyped] = useState("");
  const endFind = (next: "back" | "stay"): void => {
    setTyped("");
    closeFind(next);
  };
  return (
    <FindProvider value={openFind}>
      <Frame>
        <Navigation onFind={openFind} />
        {finding && (
          <Suspense fallback={<FindOpening text={typed} onText={setTyped} onClose={endFind} />}>
            <Find typed={typed} onClose={endFind} />
          </Suspense>
        )}
        {obstacle && phase === "ready" && (
          <div role="status" className={styles.obstacle}>
            <WarningRegular aria-hidden className={styles.sign} />
            <span>{obstacle.message}</span>
          </div>
        )}
        <Suspense>{hasSelected && phase === "ready" && <SheetOffer />}</Suspense>
        <main className={styles.page}>
          {phase === "failed" && (
            <Page title={words.failedTitle} subtitle={obstacle?.message ?? words.failedUnknown}>
              <TryAgain onClick={() => void session.open()} />
            </Page>
          )}
          {phase !== "failed" && <RoutedPage phase={phase} onPage={onPage} />}
        </main>
        <Suspense>{works && <WorkBar />}</Suspense>
        {/* Here before there is anything to say, so that what comes is read out. */}
        <div role="log" aria-label={words.messages} className={styles.messages}>
          <Suspense>{hasNotices && <Notices />}</Suspense>
        </div>
      </Frame>
    </FindProvider>
  );
}

/**
 * Who comes into the pane by F6 begins at the page's heading. The focus would be on no element of the page, and from there
 * Office's client, which moves it at Tab, knows no way.
 */
function useBeginAtHeading(): void {
  useEffect(() => {
    const begin = (): void => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    };
    window.addEventListener("focus", begin);
    return () => window.removeEventListener("focus", begin);
  }, []);
}

/** Whether Find is open. Ctrl+K (Cmd+K on a Mac) opens it from anywhere; closed, it gives the focus back. */
function useFinding() {
  const [finding, setFinding] = useState(false);
  const before = useRef<Element>(null);
  const openFind = useCallback(() => {
    before.current = document.activeElement;
    setFinding(true);
  }, []);
  const closeFind = useCallback((next: "back" | "stay") => {
    setFinding(false);
    if (next === "back" && before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      // Excel would insert a link: Office's client hands such keys on.
      event.stopPropagation();
      openFind();
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [openFind]);
  return { finding, openFind, closeFind };
}

function RoutedPage({
  phase,
  onPage,
}: {
  readonly phase: "opening" | "empty" | "ready";
  readonly onPage: (() => void) | undefined;
}): ReactNode {
  const { path, params } = useRoute();
  const pages = duties.flatMap((duty) => duty.pages);
  const [home] = pages;
  // The pane opens with set-up where the workbook is empty, else with the first page.
  const page = path === "" ? (pages.find((each) => phase === "empty" && each.path === SET_UP) ?? home) : pageAt(path);
  // Home shows while the workbook is looked at; what other pages show is of the workbook alone.
  if (phase === "opening" && page !== home) return <Opening />;
  if (!page)
    return (
      <Page title={words.notFoundTitle} subtitle={words.notFoundText}>
        <Link href={hrefOf("")}>{words.toHome}</Link>
      </Page>
    );
  // Another row on the same page is another visit: nothing of the last one stays.
  return (
    <PageBoundary
      key={`${page.path}?${new URLSearchParams(params).toString()}`}
      page={page}
      // What waits for the first page waits for what it shows, too.
      onShown={phase === "opening" ? undefined : onPage}
    />
  );

  function pageAt(wanted: string) {
    return pages.find((each) => each.path === wanted);
  }
}

const SET_UP = "home/set-up";

const useStyles = makeStyles({
  obstacle: {
    display: "flex",
    flexShrink: 0,
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  sign: { flexShrink: 0, marginTop: "3px", color: tokens.colorStatusWarningForeground3 },
  messages: { flexShrink: 0, maxHeight: "50%", overflowY: "auto" },
  page: { position: "relative", flex: "1 1 0", minHeight: 0, overflowY: "auto", overflowX: "hidden" },
});
