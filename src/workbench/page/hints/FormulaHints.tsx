import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useBench, useBenchState } from "../bench";
import { helpAtCaret, suggestionsFor, takeSuggestion } from "./suggestions";

const useStyles = makeStyles({
  box: {
    position: "fixed",
    zIndex: 900,
    maxWidth: "420px",
    overflow: "hidden",
    fontSize: "13px",
    lineHeight: "18px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  choice: { display: "flex", gap: "10px", padding: "3px 10px", cursor: "default" },
  current: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  about: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", maxWidth: "260px" },
  call: { padding: "6px 10px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Below the box in which a formula is typed: names that fit, or what the function wants next. Arrows choose, Tab takes. */
export function FormulaHints(): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const edit = useBenchState((state) => state.edit);
  const current = useBenchState((state) => state.hint);
  const box = useRef<HTMLDivElement>(null);
  const suggestions = suggestionsFor(bench);
  const call = suggestions.length === 0 ? helpAtCaret(bench) : undefined;
  useLayoutEffect(() => {
    const input = edit && window.document.querySelector(`[data-cell-input=${edit.place}]`);
    if (!input || !box.current) return;
    const { left, bottom } = input.getBoundingClientRect();
    box.current.style.left = `${Math.min(left, window.innerWidth - 430)}px`;
    box.current.style.top = `${bottom + 2}px`;
  }, [edit]);
  if (!edit || (suggestions.length === 0 && !call)) return null;
  if (call) {
    const { help, argument } = call;
    const parameter = help.parameters[Math.min(argument, help.parameters.length - 1)];
    return (
      <div ref={box} className={styles.box} role="note" aria-label="About the function">
        <div className={styles.call}>
          {help.name}(
          {help.parameters.map(({ name, optional }, index) => (
            <Fragment key={name}>
              {index > 0 && ", "}
              <span className={index === argument ? styles.name : styles.quiet}>{optional ? `[${name}]` : name}</span>
            </Fragment>
          ))}
          )<div className={styles.quiet}>{parameter?.description ?? help.description}</div>
        </div>
      </div>
    );
  }
  return (
    <div ref={box} className={styles.box} role="listbox" aria-label="Names that fit">
      {suggestions.map((suggestion, index) => (
        <div
          key={`${suggestion.kind} ${suggestion.name}`}
          role="option"
          aria-selected={index === current}
          className={mergeClasses(styles.choice, index === current && styles.current)}
          onPointerDown={(event) => {
            event.preventDefault();
            takeSuggestion(bench, suggestion);
          }}
        >
          <span className={styles.name}>{suggestion.name}</span>
          <span className={mergeClasses(styles.about, styles.quiet)}>{suggestion.description}</span>
        </div>
      ))}
    </div>
  );
}
