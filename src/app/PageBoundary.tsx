import { Component, useEffect, useState, type ComponentType, type ReactNode } from "react";
import type { Page as PageOfFeature } from "../ui/feature";
import { Page } from "../ui/Page";
import { TryAgain } from "./TryAgain";
import { words } from "./words";

/** Shows a page, and a way on where it breaks. What was typed outlives both: it is kept above (Kept). */
export class PageBoundary extends Component<Shown, Broken> {
  override state: Broken = { broken: undefined };

  static getDerivedStateFromError(thrown: unknown): Broken {
    return { broken: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (!broken) return <LoadedPage {...this.props} />;
    return (
      <Page title={words.brokenTitle} subtitle={words.brokenText}>
        <p>{broken.message}</p>
        <TryAgain onClick={() => this.setState({ broken: undefined })} />
      </Page>
    );
  }
}

interface Shown {
  readonly page: PageOfFeature;
  /** Called when the page is there. */
  readonly onShown?: (() => void) | undefined;
}

interface Broken {
  readonly broken: Error | undefined;
}

function LoadedPage({ page, onShown }: Shown): ReactNode {
  const [loaded, setLoaded] = useState<ComponentType>();
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    let wanted = true;
    page.load().then(
      (component) => wanted && setLoaded(() => component),
      (thrown: unknown) => wanted && setFailed(thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
    return () => {
      wanted = false;
    };
  }, [page]);
  useEffect(() => {
    if (loaded) onShown?.();
  }, [loaded, onShown]);
  if (failed) throw failed;
  if (!loaded) return <div role="status" aria-label={words.pageLoading} />;
  const Loaded = loaded;
  return <Loaded />;
}
