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
import { useRef } from "react";
import type { ReactNode } from "react";
import { useBench, useBenchState } from "../bench";
import type { Bench } from "../bench";
import { newWorkbook, openFile, saveFile } from "./files";
import { localAddress } from "./manifest";
import type { ManifestCommand } from "./manifest";

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

export interface RibbonProps {
  readonly commands: readonly ManifestCommand[];
  /** Tools at the right. */
  readonly children: ReactNode;
}

/** Files, the add-in's own commands as its manifest declares them, faults to try, the pane's width. */
export function Ribbon({ commands, children }: RibbonProps): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const paneWidth = useBenchState((state) => state.paneWidth);
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
        <Button
          appearance="subtle"
          className={styles.tool}
          icon={<SaveRegular />}
          onClick={() => {
            saveFile(bench);
          }}
        >
          Save
        </Button>
        <ToolbarDivider />
        {commands.map((command) => (
          <Tooltip key={command.id} content={command.tip} relationship="description">
            <Button
              appearance="subtle"
              className={styles.tool}
              icon={<img src={localAddress(command.icon)} alt="" className={styles.icon} />}
              onClick={() => runCommand(bench, command)}
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

/** Shows the pane, or has the pane's page run the function that the command names. */
function runCommand(bench: Bench, { id, action }: ManifestCommand): void {
  const { host, shell } = bench.getState();
  if (action.kind === "showPane") host.runtime.visible = true;
  else void shell?.invokeCommand(action.name, id);
}
