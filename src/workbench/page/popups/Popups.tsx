import { makeStyles, Popover, PopoverSurface } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useBench, useBenchState } from "../bench";
import { FilterMenu } from "../filter/FilterMenu";
import { focusGrid } from "../grid/focusGrid";
import { CellMenu } from "./CellMenu";
import { ListPopup } from "./ListPopup";
import { pointTarget } from "./pointTarget";
import { TabMenu } from "./TabMenu";

const useStyles = makeStyles({ surface: { padding: 0 } });

/** What hangs open at a point of the page: a context menu, a filter, a list of choices. */
export function Popups(): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const popup = useBenchState((state) => state.popup);
  if (!popup) return null;
  const close = () => {
    // Only if it is still the one that is open: a menu item may have opened the next.
    if (bench.getState().popup === popup) bench.setState({ popup: null });
    requestAnimationFrame(() => {
      const focused = window.document.activeElement;
      if (focused === null || focused === window.document.body) focusGrid();
    });
  };
  const at = pointTarget(popup.x, popup.y);
  switch (popup.kind) {
    case "list":
      return <ListPopup popup={popup} onClose={close} />;
    case "tab":
      return <TabMenu sheetId={popup.sheetId} at={at} onClose={close} />;
    case "filter":
      return (
        <Popover
          open
          trapFocus
          positioning={{ target: at, position: "below", align: "start" }}
          onOpenChange={(_event, { open }) => {
            if (!open) close();
          }}
        >
          <PopoverSurface className={styles.surface}>
            <FilterMenu target={popup.target} onClose={close} />
          </PopoverSurface>
        </Popover>
      );
    default:
      return <CellMenu kind={popup.kind} at={at} onClose={close} />;
  }
}
