import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular, DarkThemeRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useBench, useBenchState } from "../bench";
import { redo, undo } from "../editing/commands";
import type { ThemeName } from "../grid/palette";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    height: "40px",
    flexShrink: 0,
    padding: "0 12px",
    backgroundColor: "var(--title)",
    color: "#FFFFFF",
  },
  grid: { width: "20px", height: "20px", marginRight: "4px" },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: "14px", margin: "0 12px 0 0" },
  note: { fontSize: "12px" },
  spacer: { flexGrow: 1 },
  button: {
    color: "#FFFFFF",
    ":hover": { backgroundColor: "rgba(255, 255, 255, 0.16)", color: "#FFFFFF" },
    ":hover:active": { backgroundColor: "rgba(255, 255, 255, 0.24)", color: "#FFFFFF" },
    ":disabled": { color: "rgba(255, 255, 255, 0.55)" },
  },
});

const themes: readonly (readonly [ThemeName, string])[] = [
  ["light", "Light"],
  ["dark", "Dark"],
  ["contrast", "High contrast"],
];

/** The file's name, undo and redo, the theme. */
export function TitleBar(): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  useBenchState((state) => state.changes);
  const document = useBenchState((state) => state.document);
  const theme = useBenchState((state) => state.theme);
  return (
    <header className={styles.bar}>
      <svg className={styles.grid} viewBox="0 0 20 20" aria-hidden>
        <rect x="1" y="1" width="18" height="18" rx="3" fill="#FFFFFF" />
        <path d="M1 7h18M1 13h18M7 1v18M13 1v18" stroke="var(--title)" strokeWidth="1.4" />
        <rect x="7.7" y="7.7" width="4.6" height="4.6" fill="var(--title)" />
      </svg>
      <h1 className={styles.name}>{document.name}</h1>
      <span className={styles.note}>{document.readOnly ? "Read-only" : "Workbench, a stand-in for Excel"}</span>
      <div className={styles.spacer} />
      <Tooltip content="Undo (Ctrl+Z)" relationship="label">
        <Button
          appearance="transparent"
          className={styles.button}
          icon={<ArrowUndoRegular />}
          disabled={!document.canUndo}
          onClick={() => undo(bench)}
        />
      </Tooltip>
      <Tooltip content="Redo (Ctrl+Y)" relationship="label">
        <Button
          appearance="transparent"
          className={styles.button}
          icon={<ArrowRedoRegular />}
          disabled={!document.canRedo}
          onClick={() => redo(bench)}
        />
      </Tooltip>
      <Menu
        checkedValues={{ theme: [theme] }}
        onCheckedValueChange={(_event, { checkedItems }) => {
          const chosen = themes.find(([name]) => name === checkedItems[0]);
          if (chosen) bench.setState({ theme: chosen[0] });
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="transparent" className={styles.button} icon={<DarkThemeRegular />}>
            Theme
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {themes.map(([name, label]) => (
              <MenuItemRadio key={name} name="theme" value={name}>
                {label}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
