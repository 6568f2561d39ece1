import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { FormulaBar } from "./bars/FormulaBar";
import { PaneTraffic } from "./bars/PaneTraffic";
import { SheetTabs } from "./bars/SheetTabs";
import { StatusBar } from "./bars/StatusBar";
import { BenchContext, useBench, useBenchState } from "./bench";
import type { Bench } from "./bench";
import { changeRooms } from "./chrome/changeRooms";
import { PaneFrame } from "./chrome/PaneFrame";
import { Ribbon } from "./chrome/Ribbon";
import { TaskPane } from "./chrome/TaskPane";
import { fluentThemes, titleColors } from "./chrome/theme";
import { useManifest } from "./chrome/useManifest";
import { TitleBar } from "./chrome/TitleBar";
import { FaultsMenu } from "./faults/FaultsMenu";
import type { ThemeName } from "./grid/palette";
import { SheetGrid } from "./grid/SheetGrid";
import { FormulaHints } from "./hints/FormulaHints";
import { useFunctionHelp } from "./hints/useFunctionHelp";
import { AlertDialog } from "./popups/AlertDialog";
import { Popups } from "./popups/Popups";
import { handleShortcut } from "./selection/gridKeys";

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
  const bench = useBench();
  const theme = useBenchState((state) => state.theme);
  const manifest = useManifest();
  useFunctionHelp(manifest);
  // Shortcuts work wherever the keyboard is, but for boxes that are typed into.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isTyping = event.target instanceof Element && event.target.matches("input, textarea");
    if (event.key === "F6") {
      event.preventDefault();
      changeRooms(bench);
    } else if (!isTyping && !event.defaultPrevented) handleShortcut(bench, event);
  };
  return (
    <FluentProvider theme={fluentThemes[theme]}>
      <div className={styles.page} style={titleVariable(theme)} onKeyDown={onKeyDown}>
        <TitleBar />
        <Ribbon commands={manifest?.commands ?? []}>
          <FaultsMenu />
        </Ribbon>
        <FormulaBar />
        <div className={styles.middle}>
          <main className={styles.sheet}>
            <SheetGrid />
            <SheetTabs />
          </main>
          <PaneFrame title={manifest?.name ?? ""}>{manifest && <TaskPane manifest={manifest} />}</PaneFrame>
        </div>
        <StatusBar>
          <PaneTraffic />
        </StatusBar>
        <FormulaHints />
        <Popups />
        <AlertDialog />
      </div>
    </FluentProvider>
  );
}

function titleVariable(theme: ThemeName): CSSProperties {
  // React's type knows no CSS variables; the browser takes them as any other property.
  return { "--title": titleColors[theme] } as CSSProperties;
}
