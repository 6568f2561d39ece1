import type { ReactNode } from "react";
import type { Page as PageOfFeature } from "../ui/feature";
import { Page } from "../ui/Page";
import { Boundary } from "./Boundary";
import { TryAgain } from "./TryAgain";
import { words } from "./words";

/** Shows a page, and a way on where it breaks. What was typed outlives both: it is kept above (usePageState). */
export function PageBoundary({
  page,
  onShown,
}: {
  readonly page: PageOfFeature;
  /** Called when the page is there. */
  readonly onShown?: (() => void) | undefined;
}): ReactNode {
  return (
    <Boundary
      load={page.load}
      loading={<div role="status" aria-label={words.pageLoading} />}
      broken={(error, again) => (
        <Page title={words.brokenTitle} subtitle={words.brokenText}>
          <p>{error.message}</p>
          <TryAgain onClick={again} />
        </Page>
      )}
      onShown={onShown}
    />
  );
}
