import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookDocument } from "../../document/WorkbookDocument";
import { act, useBench } from "../bench";
import type { PointTarget } from "./pointTarget";

const useStyles = makeStyles({
  sample: { display: "inline-block", width: "14px", height: "14px", borderRadius: "2px" },
});

const colors = [
  ["Blue", "#4472C4"],
  ["Green", "#70AD47"],
  ["Gold", "#FFC000"],
  ["Orange", "#ED7D31"],
  ["Red", "#C00000"],
  ["Purple", "#7030A0"],
  ["Gray", "#7F7F7F"],
] as const;

/** The context menu of a sheet's tab. */
export function TabMenu(props: { sheetId: string; at: PointTarget; onClose: () => void }): ReactNode {
  const { sheetId, at, onClose } = props;
  const styles = useStyles();
  const bench = useBench();
  const { document } = bench.getState();
  const sheet = document.sheet(sheetId);
  if (!sheet) return null;
  const run = (operation: (workbook: WorkbookDocument) => void) => () => void act(bench, operation);
  const hidden = document.sheets.filter(({ visibility }) => visibility === "Hidden");
  return (
    <Menu
      open
      positioning={{ target: at, position: "above", align: "start" }}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={run((workbook) => workbook.activate(workbook.addSheet(undefined, sheet.position)))}>
            Insert a sheet
          </MenuItem>
          <MenuItem onClick={() => bench.setState({ renaming: sheetId })}>Rename</MenuItem>
          <MenuItem onClick={run((workbook) => workbook.activate(workbook.copySheet(sheet)))}>Duplicate</MenuItem>
          <MenuItem
            onClick={() =>
              bench.setState({
                alert: {
                  title: "Microsoft Excel",
                  message: `${sheet.name} will be deleted with all that is on it.`,
                  answers: [
                    { label: "Delete", act: run((workbook) => workbook.deleteSheet(sheet)) },
                    { label: "Cancel" },
                  ],
                },
              })
            }
          >
            Delete
          </MenuItem>
          <MenuDivider />
          <MenuItem
            disabled={sheet.position === 0}
            onClick={run((workbook) => workbook.moveSheet(sheet, sheet.position - 1))}
          >
            Move left
          </MenuItem>
          <MenuItem
            disabled={sheet.position === document.sheets.length - 1}
            onClick={run((workbook) => workbook.moveSheet(sheet, sheet.position + 1))}
          >
            Move right
          </MenuItem>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuItem>Tab colour</MenuItem>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={run(() => sheet.set({ tabColor: "" }))}>None</MenuItem>
                {colors.map(([name, color]) => (
                  <MenuItem
                    key={color}
                    icon={<span className={styles.sample} style={{ backgroundColor: color }} />}
                    onClick={run(() => sheet.set({ tabColor: color }))}
                  >
                    {name}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <MenuDivider />
          <MenuItem onClick={run(() => sheet.setVisibility("Hidden"))}>Hide</MenuItem>
          {hidden.map((other) => (
            <MenuItem
              key={other.id}
              onClick={run((workbook) => {
                other.setVisibility("Visible");
                workbook.activate(other);
              })}
            >
              Unhide {other.name}
            </MenuItem>
          ))}
          <MenuItem onClick={run(() => (sheet.protection ? sheet.unprotect() : sheet.protect({})))}>
            {sheet.protection ? "Unprotect" : "Protect"}
          </MenuItem>
          <MenuItem onClick={run(() => sheet.set({ showGridlines: !sheet.state.showGridlines }))}>
            {sheet.state.showGridlines ? "Hide gridlines" : "Show gridlines"}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
