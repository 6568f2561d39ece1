import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { PaneShell } from "../../frame/shell";
import type { PaneTheme } from "../../frame/shell";
import { useBench, useBenchState } from "../bench";
import type { ThemeName } from "../grid/palette";
import { listenInPane } from "./changeRooms";
import { localAddress } from "./manifest";
import type { Manifest } from "./manifest";

const useStyles = makeStyles({
  slot: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    "& iframe": { flexGrow: 1, width: "100%", minWidth: 0 },
  },
});

const paneThemes: Readonly<Record<ThemeName, PaneTheme>> = { light: "light", dark: "dark", contrast: "black" };

/** The real pane, in a frame, on the workbook that is open; another workbook loads it again. */
export function TaskPane({ manifest }: { manifest: Manifest }): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const host = useBenchState((state) => state.host);
  const shell = useBenchState((state) => state.shell);
  const theme = useBenchState((state) => state.theme);
  const slot = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!slot.current) return;
    const { name, namespace, functionsUrl, paneUrl } = manifest;
    const functions = functionsUrl === "" ? undefined : { url: localAddress(functionsUrl), namespace };
    const started = new PaneShell({ host, name, url: localAddress(paneUrl), ...(functions ? { functions } : {}) });
    const stopListening = host.runtime.onVisible((isPaneOpen) => bench.setState({ isPaneOpen }));
    started.setTheme(paneThemes[bench.getState().theme]);
    started.mount(slot.current);
    bench.setState({ shell: started, isPaneOpen: true });
    listenInPane(bench);
    return () => {
      stopListening();
      started.unmount();
      bench.setState({ shell: null });
    };
  }, [bench, host, manifest]);

  useEffect(() => shell?.setTheme(paneThemes[theme]), [shell, theme]);

  return <div ref={slot} className={styles.slot} />;
}
