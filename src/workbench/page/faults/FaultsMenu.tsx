import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { BugRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ExcelHost } from "../../host/ExcelHost";
import { act, say, useBench, useBenchState } from "../bench";
import type { Bench } from "../bench";
import { applyRemoteEdit, remoteEdit } from "./meanwhile";

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  on: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

const switches = [
  ...(["editMode", "protected", "readOnly", "hang", "unansweredFrom", "rowsStayOutside", "formulasStayOut"] as const),
  ...(["otherInstance", "storageBlocked", "savesIgnored", "nullPartsRefused"] as const),
];
type Switch = (typeof switches)[number];

const labels: Readonly<Record<Switch, string>> = {
  editMode: "Someone is typing into a cell",
  protected: "This sheet is protected",
  readOnly: "The workbook is read-only",
  hang: "Excel does not answer",
  unansweredFrom: "Large batches are done, but not answered",
  rowsStayOutside: "Rows written below a table stay outside",
  formulasStayOut: "Formulas of a table do not fill new rows",
  otherInstance: "The add-in was installed in another way",
  storageBlocked: "The browser's storage is blocked",
  savesIgnored: "Saving files and printing do nothing",
  nullPartsRefused: "Parts of what is not there are refused",
};

/** What the pane meets while it is loaded. */
const loaded: ReadonlySet<Switch> = new Set(["otherInstance", "storageBlocked", "savesIgnored"]);

/** actions; a page of lists is far below, setting up a workbook far above it */
const largeBatch = 500;

/** What can go wrong in Excel, to switch on and see what the add-in makes of it. */
export function FaultsMenu(): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const host = useBenchState((state) => state.host);
  useBenchState((state) => state.faultChanges);
  const on = switches.filter((name) => isOn(host, bench, name));
  const count = on.length + (host.faults.refusal ? 1 : 0) + (host.faults.meanwhile ? 1 : 0);
  const note = () => bench.setState({ faultChanges: bench.getState().faultChanges + 1 });
  return (
    <Menu
      checkedValues={{ faults: on }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        for (const name of switches) if (checkedItems.includes(name) !== on.includes(name)) turn(bench, name);
        note();
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<BugRegular />} className={count > 0 ? styles.on : styles.button}>
          {count > 0 ? `Faults: ${count} on` : "Try faults"}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {switches.map((name) => (
            <MenuItemCheckbox key={name} name="faults" value={name}>
              {labels[name]}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <RefusalMenu host={host} onChange={note} />
          <MenuItem onClick={() => editNow(bench)}>Someone else edits this row now</MenuItem>
          <MenuItem onClick={() => switchHeaders(bench)}>Someone switches this table's header row off or on</MenuItem>
          <MenuItem
            onClick={() => {
              planEdit(bench);
              note();
            }}
          >
            Someone else edits this row between the next reading and writing
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => bench.getState().shell?.reload()}>Reload the pane</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const nths = [1, 2, 3, 5, 10, 20];

function RefusalMenu({ host, onChange }: { host: ExcelHost; onChange: () => void }): ReactNode {
  const planned = host.faults.refusal;
  const set = (nth: number | null) => {
    planRefusal(host, nth);
    onChange();
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{planned ? `Change ${planned.nth} from now is refused` : "Refuse a change"}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {nths.map((nth) => (
            <MenuItem key={nth} onClick={() => set(nth)}>
              {nth === 1 ? "The next change" : `Change ${nth} from now`}
            </MenuItem>
          ))}
          {planned && <MenuItem onClick={() => set(null)}>No refusal</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function isOn({ faults }: ExcelHost, bench: Bench, name: Switch): boolean {
  if (name === "editMode") return bench.getState().feignsEdit;
  if (name === "protected") return faults.protectedSheet !== null;
  if (name === "unansweredFrom") return faults.unansweredFrom !== null;
  return faults[name];
}

function turn(bench: Bench, name: Switch): void {
  const { host, document, feignsEdit, shell } = bench.getState();
  const { faults } = host;
  if (name === "editMode") bench.setState({ feignsEdit: !feignsEdit });
  else if (name === "protected")
    faults.protectedSheet = faults.protectedSheet === null ? document.activeSheet.name : null;
  else if (name === "unansweredFrom") faults.unansweredFrom = faults.unansweredFrom === null ? largeBatch : null;
  else faults[name] = !faults[name];
  if (loaded.has(name)) shell?.reload();
}

function planRefusal({ faults }: ExcelHost, nth: number | null): void {
  faults.refusal = nth === null ? null : { nth };
}

function editNow(bench: Bench): void {
  const { document } = bench.getState();
  const edit = remoteEdit(document);
  if (!edit) sayNothingToEdit(bench);
  else act(bench, () => applyRemoteEdit(document, edit), "remote");
}

function planEdit(bench: Bench): void {
  const { document, host } = bench.getState();
  const edit = remoteEdit(document);
  if (!edit) sayNothingToEdit(bench);
  else host.faults.meanwhile = (workbook) => applyRemoteEdit(workbook, edit);
}

function switchHeaders(bench: Bench): void {
  const { document } = bench.getState();
  const { sheetId, activeRow, activeColumn } = document.selection;
  const sheet = document.sheet(sheetId);
  const table = sheet && document.tableAt(sheet, activeRow, activeColumn);
  if (!table) say(bench, "No table here", "Select a cell of a table.");
  else act(bench, () => table.set({ showHeaders: !table.state.showHeaders }));
}

function sayNothingToEdit(bench: Bench): void {
  say(bench, "Nothing to edit", "Select a row of a table that has a cell without a formula beside its key.");
}
