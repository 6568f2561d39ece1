import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Toolbar,
  ToolbarDivider,
  Tooltip,
} from "@fluentui/react-components";
import { DocumentAddRegular, FolderOpenRegular, PanelRightRegular, SaveRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useBench, useBenchState } from "../bench";
import { newWorkbook, openFile, saveFile } from "./files";
import { readManifestCommands } from "./manifestCommands";
import type { ManifestCommand } from "./manifestCommands";

const useStyles = makeStyles({
  ribbon: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    minHeight: "44px",
    padding: "0 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { flexGrow: 1, flexWrap: "wrap" },
  tool: { fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  icon: { width: "20px", height: "20px" },
});

const paneWidths = [320, 350, 450];

/** Files, the add-in's own commands as its manifest declares them, faults to try, the pane's width. */
export function Ribbon(props: { onCommand: (command: ManifestCommand) => void; children: ReactNode }): ReactNode {
  const { onCommand, children } = props;
  const styles = useStyles();
  const bench = useBench();
  const paneWidth = useBenchState((state) => state.paneWidth);
  const commands = useManifestCommands();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.ribbon}>
      <Toolbar aria-label="Ribbon" className={styles.tools}>
        <Button
          appearance="subtle"
          className={styles.tool}
          icon={<DocumentAddRegular />}
          onClick={() => newWorkbook(bench)}
        >
          New
        </Button>
        <Button
          appearance="subtle"
          className={styles.tool}
          icon={<FolderOpenRegular />}
          onClick={() => chooser.current?.click()}
        >
          Open
        </Button>
        <Button appearance="subtle" className={styles.tool} icon={<SaveRegular />} onClick={() => void saveFile(bench)}>
          Save
        </Button>
        <ToolbarDivider />
        {commands.map((command) => (
          <Tooltip key={command.id} content={command.tip} relationship="description">
            <Button
              appearance="subtle"
              className={styles.tool}
              icon={<img src={localAddress(command.icon)} alt="" className={styles.icon} />}
              onClick={() => onCommand(command)}
            >
              {command.label}
            </Button>
          </Tooltip>
        ))}
      </Toolbar>
      {children}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" className={styles.tool} icon={<PanelRightRegular />}>
            Pane {paneWidth} px
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {paneWidths.map((width) => (
              <MenuItem key={width} onClick={() => bench.setState({ paneWidth: width })}>
                {width} px
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label="Workbook to open"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void openFile(bench, file);
          currentTarget.value = "";
        }}
      />
    </div>
  );
}

/** The manifest lies beside this page, as the build put it there. */
function useManifestCommands(): readonly ManifestCommand[] {
  const [commands, setCommands] = useState<readonly ManifestCommand[]>([]);
  useEffect(() => {
    let isMounted = true;
    fetch("manifest.xml")
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
      .then((xml) => {
        if (isMounted) setCommands(readManifestCommands(xml));
      })
      .catch((problem: unknown) => console.warn("The manifest's commands cannot be shown.", problem));
    return () => {
      isMounted = false;
    };
  }, []);
  return commands;
}

/** The manifest names the port that Excel uses; this page may be served on another. */
function localAddress(address: string): string {
  return new URL(address, window.location.href).pathname;
}
