import { Component, useEffect, useState, type ComponentType, type ReactNode } from "react";

interface What {
  readonly load: () => Promise<ComponentType>;
  /** Shown until it is loaded. */
  readonly loading: ReactNode;
  /** Shown where loading it failed or it broke; `again` tries once more. */
  readonly broken: (error: Error, again: () => void) => ReactNode;
  /** Called when it is there. */
  readonly onShown?: (() => void) | undefined;
}

interface Broken {
  readonly broken: Error | undefined;
}

/** Shows a part of the pane that is loaded when it is first shown, and a way on where that fails or the part breaks. */
export class Boundary extends Component<What, Broken> {
  override state: Broken = { broken: undefined };

  static getDerivedStateFromError(thrown: unknown): Broken {
    return { broken: asError(thrown) };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    return broken ? this.props.broken(broken, () => this.setState({ broken: undefined })) : <Loaded {...this.props} />;
  }
}

function Loaded({ load, loading, onShown }: What): ReactNode {
  const [loaded, setLoaded] = useState<ComponentType>();
  const [failed, setFailed] = useState<Error>();
  useEffect(() => {
    let wanted = true;
    load().then(
      (component) => wanted && setLoaded(() => component),
      (thrown: unknown) => wanted && setFailed(asError(thrown)),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  useEffect(() => {
    if (loaded) onShown?.();
  }, [loaded, onShown]);
  if (failed) throw failed;
  if (!loaded) return loading;
  const Part = loaded;
  return <Part />;
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
