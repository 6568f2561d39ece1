import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FormulaBar } from "./bars/FormulaBar";
import { SheetTabs } from "./bars/SheetTabs";
import { StatusBar } from "./bars/StatusBar";
import { BenchContext, useBenchState } from "./bench";
import type { Bench } from "./bench";
import { PaneFrame } from "./chrome/PaneFrame";
import { Ribbon } from "./chrome/Ribbon";
import { fluentThemes, titleColors } from "./chrome/theme";
import { TitleBar } from "./chrome/TitleBar";
import { SheetGrid } from "./grid/SheetGrid";
import { AlertDialog } from "./popups/AlertDialog";
import { Popups } from "./popups/Popups";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  middle: { display: "flex", flexGrow: 1, minHeight: 0 },
  sheet: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
});

/** The whole page: a small Excel at the left, the add-in's own pane at the right. */
export function Workbench({ bench }: { bench: Bench }): ReactNode {
  return (
    <BenchContext value={bench}>
      <Page />
    </BenchContext>
  );
}

function Page(): ReactNode {
  const styles = useStyles();
  const theme = useBenchState((state) => state.theme);
  return (
    <FluentProvider theme={fluentThemes[theme]}>
      <div className={styles.page} style={{ "--title": titleColors[theme] } as React.CSSProperties}>
        <TitleBar />
        <Ribbon onCommand={() => undefined}>{null}</Ribbon>
        <FormulaBar />
        <div className={styles.middle}>
          <main className={styles.sheet}>
            <SheetGrid />
            <SheetTabs />
          </main>
          <PaneFrame>
            <div />
          </PaneFrame>
        </div>
        <StatusBar>{null}</StatusBar>
        <Popups />
        <AlertDialog />
      </div>
    </FluentProvider>
  );
}
