import { lazy, type ComponentType, type ReactNode } from "react";
import type { Session } from "../session/session";
import { SessionProvider } from "../session/SessionContext";
import { FeaturesProvider } from "../ui/FeaturesContext";
import { AddRecordProvider, type AddRecord } from "../ui/record/AddRecordContext";
import { PageStateProvider } from "../ui/usePageState";
import { composeSession } from "./compose";
import { features } from "./features";
import { Shell } from "./Shell";

// Seldom is a row added from within a form.
const AddRecordDialog = lazy(async () => ({ default: (await import("../ui/record/AddRecordDialog")).AddRecordDialog }));
const addRecord = (adding: AddRecord): ReactNode => <AddRecordDialog {...adding} />;

/** All duties over a workbook. */
export function Product({
  session,
  onPage,
}: {
  readonly session: Session;
  /** Called when a page has come up: what can wait for it may be loaded then. */
  readonly onPage?: () => void;
}): ReactNode {
  return (
    <SessionProvider value={session}>
      <FeaturesProvider value={features}>
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
  openStorage,
  storagePrefix,
  later,
  onPage,
}: {
  readonly openStorage: Parameters<typeof composeSession>[0];
  readonly storagePrefix: string;
  readonly later: (task: () => void, ms: number) => void;
  readonly onPage: () => void;
}): ComponentType {
  const session = composeSession(openStorage, storagePrefix, later);
  return () => <Product session={session} onPage={onPage} />;
}
