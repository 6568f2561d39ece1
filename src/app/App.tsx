import { FluentProvider, makeStyles, typographyStyles } from "@fluentui/react-components";
import { Suspense, useMemo, type ComponentType, type ReactNode } from "react";
import { createFormats } from "../domain/formats";
import { FormatsProvider } from "../ui/FormatsContext";
import { Boundary } from "./Boundary";
import { Bar, Frame, Opening } from "./Frame";
import { usePaneTheme } from "./theme";
import { TryAgain } from "./TryAgain";
import { words } from "./words";

/** The pane: its frame at once, and in it the product (Product.tsx) as soon as that is loaded. */
export function App(what: Pane): ReactNode {
  return (
    <Suspense>
      <ThemedApp {...what} />
    </Suspense>
  );
}

interface Pane {
  readonly load: () => Promise<ComponentType>;
  /** The host's, by which numbers, money and days are written. */
  readonly language?: string | undefined;
}

function ThemedApp({ load, language }: Pane): ReactNode {
  const { theme, colorScheme } = usePaneTheme();
  const formats = useMemo(() => createFormats(language), [language]);
  return (
    <FluentProvider theme={theme} style={{ colorScheme }}>
      <FormatsProvider value={formats}>
        <Boundary
          load={load}
          loading={
            <Frame>
              <Bar />
              <main>
                <Opening />
              </main>
            </Frame>
          }
          broken={(error, again) => <Broken error={error} again={again} />}
        />
      </FormatsProvider>
    </FluentProvider>
  );
}

function Broken({ error, again }: { readonly error: Error; readonly again: () => void }): ReactNode {
  const styles = useStyles();
  return (
    <Frame>
      <Bar />
      <main className={styles.broken}>
        <h1 className={styles.title}>{words.brokenPane}</h1>
        <p role="alert">{error.message}</p>
        <TryAgain onClick={again} />
      </main>
    </Frame>
  );
}

const useStyles = makeStyles({
  broken: { padding: "16px 20px" },
  title: { ...typographyStyles.subtitle1, margin: 0 },
});
