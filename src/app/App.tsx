import { FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import type { Session } from "../session/session";
import { SessionProvider } from "../session/SessionContext";
import { FeaturesProvider } from "../ui/FeaturesContext";
import { createFormats } from "../domain/formats";
import { FormatsProvider } from "../ui/FormatsContext";
import { AddRecordProvider, type AddRecord } from "../ui/record/AddRecordContext";
import { PageStateProvider } from "../ui/usePageState";
import { features } from "./features";
import { Shell } from "./Shell";
import { usePaneTheme } from "./theme";

// Seldom is a row added from within a form.
const AddRecordDialog = lazy(async () => ({ default: (await import("../ui/record/AddRecordDialog")).AddRecordDialog }));
const addRecord = (adding: AddRecord): ReactNode => <AddRecordDialog {...adding} />;

/** The pane. `language` is the host's, by which numbers, money and days are written. */
export function App(what: Pane): ReactNode {
  return (
    <Suspense>
      <ThemedApp {...what} />
    </Suspense>
  );
}

interface Pane {
  readonly session: Session;
  readonly language?: string | undefined;
  /** Called when a page has come up: what can wait for it may be loaded then. */
  readonly onPage?: () => void;
}

function ThemedApp({ session, language, onPage }: Pane): ReactNode {
  const { theme, colorScheme } = usePaneTheme();
  const formats = useMemo(() => createFormats(language), [language]);
  return (
    <FluentProvider theme={theme} style={{ colorScheme }}>
      <SessionProvider value={session}>
        <FeaturesProvider value={features}>
          <FormatsProvider value={formats}>
            <PageStateProvider>
              <AddRecordProvider value={addRecord}>
                <Shell onPage={onPage} />
              </AddRecordProvider>
            </PageStateProvider>
          </FormatsProvider>
        </FeaturesProvider>
      </SessionProvider>
    </FluentProvider>
  );
}
