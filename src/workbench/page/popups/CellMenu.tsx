import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import {
  ClipboardPasteRegular,
  CommentRegular,
  CopyRegular,
  CutRegular,
  DeleteRegular,
  EyeOffRegular,
  EyeRegular,
  TableInsertRowRegular,
  TableInsertColumnRegular,
  TableDeleteRowRegular,
  TableDeleteColumnRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { contains } from "../../document/address";
import { act, say, useBench } from "../bench";
import type { Bench } from "../bench";
import { paste } from "../clipboard/pasteCells";
import { clearSelected, deleteAt, insertAt, setHidden } from "../editing/commands";
import { focusGrid } from "../grid/focusGrid";
import { cursorOf } from "../selection/select";
import type { PointTarget } from "./pointTarget";

export interface CellMenuProps {
  readonly kind: "cells" | "rows" | "columns";
  readonly at: PointTarget;
  readonly onClose: () => void;
}

/** The context menu of cells, of rows at their numbers, of columns at their letters. */
export function CellMenu({ kind, at, onClose }: CellMenuProps): ReactNode {
  const bench = useBench();
  const { document } = bench.getState();
  const { active } = cursorOf(bench);
  const sheet = document.activeSheet;
  const table = document.tableAt(sheet, active.row, active.column);
  const inTable = table && contains(table.area, active.row, active.column) && kind === "cells";
  const rows = inTable ? "Table rows" : "Rows";
  const columns = inTable ? "Table columns" : "Columns";
  const comment = sheet.comments.find(({ row, column }) => row === active.row && column === active.column);
  return (
    <Menu
      open
      positioning={{ target: at, position: "below", align: "start" }}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<CutRegular />} secondaryContent="Ctrl+X" onClick={() => clipboardCommand("cut")}>
            Cut
          </MenuItem>
          <MenuItem icon={<CopyRegular />} secondaryContent="Ctrl+C" onClick={() => clipboardCommand("copy")}>
            Copy
          </MenuItem>
          <MenuItem
            icon={<ClipboardPasteRegular />}
            secondaryContent="Ctrl+V"
            onClick={() => void pasteFromMenu(bench, "All")}
          >
            Paste
          </MenuItem>
          <MenuItem onClick={() => void pasteFromMenu(bench, "Values")}>Paste values</MenuItem>
          <MenuDivider />
          {kind !== "columns" && (
            <>
              <MenuItem icon={<TableInsertRowRegular />} onClick={() => insertAt(bench, "rows")}>
                Insert {rows.toLowerCase()} above
              </MenuItem>
              <MenuItem icon={<TableDeleteRowRegular />} onClick={() => deleteAt(bench, "rows")}>
                Delete {rows.toLowerCase()}
              </MenuItem>
            </>
          )}
          {kind !== "rows" && (
            <>
              <MenuItem icon={<TableInsertColumnRegular />} onClick={() => insertAt(bench, "columns")}>
                Insert {columns.toLowerCase()} to the left
              </MenuItem>
              <MenuItem icon={<TableDeleteColumnRegular />} onClick={() => deleteAt(bench, "columns")}>
                Delete {columns.toLowerCase()}
              </MenuItem>
            </>
          )}
          {kind !== "cells" && (
            <>
              <MenuItem icon={<EyeOffRegular />} onClick={() => setHidden(bench, kind, true)}>
                Hide {kind}
              </MenuItem>
              <MenuItem icon={<EyeRegular />} onClick={() => setHidden(bench, kind, false)}>
                Unhide {kind}
              </MenuItem>
            </>
          )}
          <MenuDivider />
          <MenuItem icon={<DeleteRegular />} secondaryContent="Del" onClick={() => clearSelected(bench)}>
            Clear contents
          </MenuItem>
          {kind === "cells" && comment && (
            <MenuItem icon={<CommentRegular />} onClick={() => act(bench, () => sheet.deleteComment(comment.id))}>
              Delete the comment
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The browser runs the command on what has the keyboard: the grid, which answers its event. */
function clipboardCommand(command: "cut" | "copy"): void {
  focusGrid();
  // Deprecated, but the one way by which a menu item gets a clipboard event without asking for a permission.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  window.document.execCommand(command);
}

async function pasteFromMenu(bench: Bench, what: "All" | "Values"): Promise<void> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type));
      return item ? (await item.getType(type)).text() : "";
    };
    paste(bench, await read("text/plain"), await read("text/html"), what);
  } catch {
    say(bench, "Microsoft Excel", "The browser does not hand the clipboard to a menu. Press Ctrl+V instead.");
  }
}
