import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { AddRegular, LineHorizontal3Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Sheet } from "../../document/Sheet";
import { act, showRefusal, useActiveSheet, useBench, useBenchState } from "../bench";
import { commitEdit } from "../editing/edit";
import { focusGrid } from "../grid/focusGrid";
import { activate } from "../selection/select";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    height: "32px",
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tabs: { display: "flex", overflowX: "auto", scrollbarWidth: "none", minWidth: 0 },
  tab: {
    display: "flex",
    alignItems: "center",
    padding: "0 14px",
    whiteSpace: "nowrap",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: "13px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  stripe: {
    display: "inline-block",
    width: "10px",
    height: "10px",
    borderRadius: "2px",
    marginRight: "7px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: {
    width: "110px",
    font: "inherit",
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The tabs of the sheets: click, rename by double click, the rest by the context menu. */
export function SheetTabs(): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const active = useActiveSheet();
  const document = useBenchState((state) => state.document);
  const renaming = useBenchState((state) => state.renaming);
  const strip = useRef<HTMLDivElement>(null);
  const shown = document.sheets.filter(({ visibility }) => visibility === "Visible");

  useEffect(() => {
    strip.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [active.id]);

  const open = (sheet: Sheet) => {
    if (commitEdit(bench, "stay")) activate(bench, sheet);
  };
  const move = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = by === undefined ? undefined : shown[shown.findIndex(({ id }) => id === active.id) + by];
    if (!next) return;
    open(next);
    requestAnimationFrame(() => strip.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  };
  const openMenu = (sheet: Sheet, x: number, y: number) => {
    open(sheet);
    bench.setState({ popup: { kind: "tab", sheetId: sheet.id, x, y } });
  };

  return (
    <div className={styles.bar}>
      <AllSheets onOpen={open} />
      <div
        ref={strip}
        role="tablist"
        aria-label="Sheets"
        className={styles.tabs}
        onKeyDown={move}
        onWheel={({ currentTarget, deltaY }) => currentTarget.scrollBy(deltaY, 0)}
      >
        {shown.map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet.id === active.id}
            tabIndex={sheet.id === active.id ? 0 : -1}
            className={mergeClasses(styles.tab, sheet.id === active.id && styles.active)}
            onClick={(event) => {
              open(sheet);
              // A click means the sheet, a key on the tabs means to go on among them.
              if (event.detail > 0) focusGrid();
            }}
            onDoubleClick={() => bench.setState({ renaming: sheet.id })}
            onContextMenu={(event) => {
              event.preventDefault();
              openMenu(sheet, event.clientX, event.clientY);
            }}
          >
            {sheet.state.tabColor && (
              <span className={styles.stripe} style={{ backgroundColor: sheet.state.tabColor }} />
            )}
            {renaming === sheet.id ? <TabName sheet={sheet} /> : sheet.name}
          </button>
        ))}
      </div>
      <Tooltip content="New sheet" relationship="label">
        <Button
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => {
            act(bench, (workbook) => workbook.activate(workbook.addSheet(undefined, active.position + 1)));
          }}
        />
      </Tooltip>
    </div>
  );
}

function TabName({ sheet }: { sheet: Sheet }): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const [name, setName] = useState(sheet.name);
  const finish = (keep: boolean) => {
    if (bench.getState().renaming === null) return;
    if (keep && name !== sheet.name && !act(bench, () => sheet.rename(name.trim()))) return;
    bench.setState({ renaming: null });
    focusGrid();
  };
  return (
    <input
      className={styles.name}
      aria-label="Name of the sheet"
      value={name}
      maxLength={31}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.stopPropagation()}
      onChange={({ currentTarget }) => setName(currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") finish(true);
        if (event.key === "Escape") finish(false);
      }}
    />
  );
}

/** All sheets by name, with those that are hidden: choosing one of these shows it again. */
function AllSheets({ onOpen }: { onOpen: (sheet: Sheet) => void }): ReactNode {
  const bench = useBench();
  const document = useBenchState((state) => state.document);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<LineHorizontal3Regular />} aria-label="All sheets" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {document.sheets
            .filter(({ visibility }) => visibility !== "VeryHidden")
            .map((sheet) => (
              <MenuItem
                key={sheet.id}
                {...(sheet.visibility === "Hidden" && { secondaryContent: "hidden" })}
                onClick={() => {
                  try {
                    if (sheet.visibility === "Hidden") document.run("local", () => sheet.setVisibility("Visible"));
                    onOpen(sheet);
                  } catch (problem) {
                    showRefusal(bench, problem);
                  }
                }}
              >
                {sheet.name}
              </MenuItem>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
