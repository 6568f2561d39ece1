import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useBench } from "../bench";
import type { Popup } from "../bench";
import { choose } from "../editing/list";
import { focusGrid } from "../grid/focusGrid";
import { cursorOf } from "../selection/select";

const useStyles = makeStyles({
  list: {
    position: "fixed",
    zIndex: 1000,
    maxHeight: "220px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: "13px",
    outlineStyle: "none",
  },
  choice: { padding: "3px 8px", cursor: "default", whiteSpace: "nowrap", minHeight: "18px" },
  current: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
});

/** The drop-down of a cell with a list: arrows, letters, Enter, Esc. */
export function ListPopup(props: { popup: Popup & { kind: "list" }; onClose: () => void }): ReactNode {
  const { popup, onClose } = props;
  const { choices, x, y, width } = popup;
  const styles = useStyles();
  const bench = useBench();
  const list = useRef<HTMLDivElement>(null);
  const { active } = cursorOf(bench);
  const held = bench.getState().document.activeSheet.text(active.row, active.column);
  const [current, setCurrent] = useState(Math.max(0, choices.indexOf(held)));

  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const take = (choice: string | undefined) => {
    if (choice === undefined) return;
    choose(bench, choice);
    focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const last = choices.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: last,
      PageDown: current + 8,
      PageUp: current - 8,
    };
    const moved = moves[event.key];
    if (moved !== undefined) setCurrent(Math.max(0, Math.min(last, moved)));
    else if (event.key === "Enter" || event.key === "Tab") take(choices[current]);
    else if (event.key === "Escape") {
      onClose();
      focusGrid();
    } else if (event.key.length === 1) {
      const rotated = [...choices.keys()].map((index) => (current + 1 + index) % choices.length);
      const found = rotated.find((index) => choices[index]?.toLowerCase().startsWith(event.key.toLowerCase()));
      if (found !== undefined) setCurrent(found);
    }
  };
  const isLow = y + 224 > window.innerHeight;
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label="Choices"
      aria-activedescendant={`choice-${current}`}
      className={styles.list}
      style={{ left: x, minWidth: width, ...(isLow ? { bottom: window.innerHeight - y + 22 } : { top: y }) }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {choices.map((choice, index) => (
        <div
          key={index}
          id={`choice-${index}`}
          role="option"
          aria-selected={index === current}
          className={mergeClasses(styles.choice, index === current && styles.current)}
          onPointerMove={() => setCurrent(index)}
          onPointerDown={(event) => {
            event.preventDefault();
            take(choice);
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
