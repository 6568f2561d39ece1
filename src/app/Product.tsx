import { lazy, useEffect, useState, type ComponentType, type ReactNode } from "react";
import type { Session } from "../session/session";
import { SessionProvider } from "../session/SessionContext";
import type { Feature } from "../ui/feature";
import { FeaturesProvider } from "../ui/FeaturesContext";
import { AddRecordProvider, type AddRecord } from "../ui/record/AddRecordContext";
import { PageStateProvider } from "../ui/usePageState";
import { composeSession } from "./compose";
import { Shell } from "./Shell";

// Seldom is a row added from within a form.
const AddRecordDialog = lazy(async () => ({ default: (await import("../ui/record/AddRecordDialog")).AddRecordDialog }));
const addRecord = (adding: AddRecord): ReactNode => <AddRecordDialog {...adding} />;

/** What the duties declare, their tables above all: more than the frame and Home's page together, which show before it is there. */
export const loadFeatures = (): Promise<readonly Feature[]> => import("./features").then(({ features }) => features);

/** All duties over a workbook. */
export function Product({
  session,
  features,
  onPage,
}: {
  readonly session: Session;
  /** All duties; they may still be on their way, and the session then waits for them as well. */
  readonly features: readonly Feature[] | Promise<readonly Feature[]>;
  /** Called when a page has come up: what can wait for it may be loaded then. */
  readonly onPage?: () => void;
}): ReactNode {
  const [loaded, setLoaded] = useState<readonly Feature[]>(features instanceof Promise ? [] : features);
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    Promise.resolve(features).then(setLoaded, (thrown: unknown) =>
      setFailed(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
  }, [features]);
  // Told by the frame, with a way to try again.
  if (failed) throw failed;
  return (
    <SessionProvider value={session}>
      <FeaturesProvider value={loaded}>
        <PageStateProvider>
          <AddRecordProvider value={addRecord}>
            <Shell onPage={onPage} />
          </AddRecordProvider>
        </PageStateProvider>
      </FeaturesProvider>
    </SessionProvider>
  );
}

/** The product over the workbook that Excel has open. */
export function openProduct({
  features,
  openStorage,
  storagePrefix,
  later,
  onPage,
}: {
  readonly features: Promise<readonly Feature[]>;
  readonly openStorage: Parameters<typeof composeSession>[1];
  readonly storagePrefix: string;
  readonly later: (task: () => void, ms: number) => void;
  readonly onPage: () => void;
}): ComponentType {
  const session = composeSession(features, openStorage, storagePrefix, later);
  return () => <Product session={session} features={features} onPage={onPage} />;
}
