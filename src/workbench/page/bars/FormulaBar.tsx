import { Button, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { CheckmarkRegular, ChevronDownRegular, ChevronUpRegular, DismissRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useActiveSheet, useBench, useBenchState } from "../bench";
import { beginEdit, cancelEdit, commitEdit, moveCaret, typeInto } from "../editing/edit";
import { handleEditKey } from "../editing/editKeys";
import { cursorOf } from "../selection/select";
import { NameBox } from "./NameBox";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    minHeight: "32px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", alignItems: "center", padding: "0 4px", height: "32px" },
  fx: {
    fontFamily: "Cambria, Georgia, serif",
    fontStyle: "italic",
    padding: "0 8px",
    color: tokens.colorNeutralForeground2,
  },
  text: {
    flexGrow: 1,
    resize: "none",
    border: "none",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: "none",
    padding: "0 8px",
    fontFamily: tokens.fontFamilyBase,
    fontSize: "14px",
    // As high as the bar, so that no second line looks in.
    lineHeight: "32px",
    height: "32px",
    boxSizing: "border-box",
    overflow: "hidden",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
  },
  expanded: { height: "96px", padding: "6px 8px", lineHeight: "20px", overflow: "auto" },
  spilled: { color: tokens.colorNeutralForeground3 },
});

/** Name box and formula: what the active cell holds, to read and to change. */
export function FormulaBar(): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const sheet = useActiveSheet();
  const edit = useBenchState((state) => state.edit);
  const [isExpanded, setExpanded] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const { active } = cursorOf(bench);
  const anchor = sheet.spillAnchor(active.row, active.column);
  const isSpilled = !edit && anchor && (anchor.row !== active.row || anchor.column !== active.column);
  const shown = isSpilled ? sheet.formula(anchor.row, anchor.column) : sheet.editText(active.row, active.column);

  useLayoutEffect(() => {
    const textarea = box.current;
    if (!textarea || edit?.place !== "bar" || window.document.activeElement === textarea) return;
    textarea.focus({ preventScroll: true });
  }, [edit?.place]);

  useLayoutEffect(() => {
    if (edit?.place === "bar" && edit.pointed) box.current?.setSelectionRange(edit.caret, edit.caret);
  }, [edit]);

  return (
    <div className={styles.bar}>
      <NameBox />
      <div className={styles.buttons}>
        <Tooltip content="Cancel (Esc)" relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            disabled={!edit}
            onClick={() => cancelEdit(bench)}
          />
        </Tooltip>
        <Tooltip content="Enter" relationship="label">
          <Button
            appearance="subtle"
            size="small"
            icon={<CheckmarkRegular />}
            disabled={!edit}
            onClick={() => commitEdit(bench, "stay")}
          />
        </Tooltip>
        <span className={styles.fx} aria-hidden>
          fx
        </span>
      </div>
      <textarea
        ref={box}
        data-cell-input="bar"
        aria-label="Formula bar"
        className={mergeClasses(styles.text, isExpanded && styles.expanded, isSpilled && styles.spilled)}
        value={edit ? edit.text : shown}
        spellCheck={false}
        onFocus={() => {
          if (!beginEdit(bench, { mode: "edit", place: "bar" })) box.current?.blur();
        }}
        onChange={({ currentTarget }) => typeInto(bench, currentTarget.value, currentTarget.selectionStart)}
        onSelect={({ currentTarget }) => moveCaret(bench, currentTarget.selectionStart)}
        onKeyDown={(event) => {
          handleEditKey(bench, event);
          if (!bench.getState().edit) box.current?.blur();
        }}
      />
      <Button
        appearance="subtle"
        size="small"
        aria-label={isExpanded ? "Collapse the formula bar" : "Expand the formula bar"}
        aria-expanded={isExpanded}
        icon={isExpanded ? <ChevronUpRegular /> : <ChevronDownRegular />}
        onClick={() => setExpanded(!isExpanded)}
      />
    </div>
  );
}
