import { Button, Checkbox, Divider, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { FilterDismissRegular, TextSortAscendingRegular, TextSortDescendingRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { act, useBench } from "../bench";
import { choicesOf, criteriaFor } from "./filterChoices";
import { applyCriteria, bodyOf, criteriaOf, sortBy } from "./filterTarget";
import type { FilterTarget } from "./filterTarget";

const useStyles = makeStyles({
  menu: { display: "flex", flexDirection: "column", gap: "4px", width: "260px", padding: "8px" },
  command: { justifyContent: "flex-start", fontWeight: tokens.fontWeightRegular },
  list: {
    display: "flex",
    flexDirection: "column",
    height: "220px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: { minHeight: "26px", alignItems: "center" },
  buttons: { display: "flex", justifyContent: "flex-end", gap: "8px", paddingTop: "4px" },
  note: { padding: "4px 8px", color: tokens.colorNeutralForeground3, fontSize: "12px" },
});

/** As many as one can look through; searching finds the others. */
const shownAtMost = 500;

/** The menu of a filter button: sort, search, tick the values that stay. */
export function FilterMenu({ target, onClose }: { target: FilterTarget; onClose: () => void }): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const criteria = criteriaOf(target);
  const all = useMemo(() => {
    const { document } = bench.getState();
    const sheet = target.table ? document.sheet(target.table.sheetId) : target.sheet;
    const body = bodyOf(target);
    if (!sheet) return [];
    return choicesOf(sheet.values(body).flat(), sheet.texts(body).flat(), criteria);
  }, [bench, target, criteria]);
  const [chosen, setChosen] = useState(() => new Set(all.filter(({ isChosen }) => isChosen).map(({ text }) => text)));
  const [sought, setSought] = useState("");
  const found = all.filter(({ text }) => text.toLowerCase().includes(sought.toLowerCase()));
  const count = found.filter(({ text }) => chosen.has(text)).length;

  const choose = (texts: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const text of texts) {
      if (isChosen) next.add(text);
      else next.delete(text);
    }
    setChosen(next);
  };
  const run = (operation: () => void) => {
    onClose();
    act(bench, operation);
  };
  const apply = () => {
    // What a search has found replaces what was chosen before, as in Excel.
    const kept = sought === "" ? all : found;
    const texts = new Set(kept.map(({ text }) => text).filter((text) => chosen.has(text)));
    run(() => applyCriteria(target, criteriaFor(all.map(({ text }) => ({ text, isChosen: texts.has(text) })))));
  };

  return (
    <div className={styles.menu} role="dialog" aria-label="Sort and filter">
      <Button
        appearance="subtle"
        className={styles.command}
        icon={<TextSortAscendingRegular />}
        onClick={() => run(() => sortBy(target, true))}
      >
        Sort A to Z, smallest first
      </Button>
      <Button
        appearance="subtle"
        className={styles.command}
        icon={<TextSortDescendingRegular />}
        onClick={() => run(() => sortBy(target, false))}
      >
        Sort Z to A, largest first
      </Button>
      <Button
        appearance="subtle"
        className={styles.command}
        icon={<FilterDismissRegular />}
        disabled={!criteria}
        onClick={() => run(() => applyCriteria(target, null))}
      >
        Clear the filter
      </Button>
      <Divider />
      {criteria && criteria.filterOn !== "Values" && (
        <div className={styles.note}>
          A condition filters this column: {criteria.filterOn} {criteria.criterion1} {criteria.criterion2}
        </div>
      )}
      <SearchBox
        placeholder="Search"
        aria-label="Search the values"
        value={sought}
        onChange={(_event, { value }) => {
          setSought(value);
          const lower = value.toLowerCase();
          if (value !== "")
            setChosen(new Set(all.map(({ text }) => text).filter((text) => text.toLowerCase().includes(lower))));
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply();
        }}
      />
      <div className={styles.list} role="group" aria-label="Values that stay visible">
        <Checkbox
          className={styles.choice}
          label={sought === "" ? "(Select all)" : "(Select all that were found)"}
          checked={count === found.length ? true : count === 0 ? false : "mixed"}
          onChange={() =>
            choose(
              found.map(({ text }) => text),
              count < found.length,
            )
          }
        />
        {found.slice(0, shownAtMost).map(({ text }) => (
          <Checkbox
            key={text}
            className={styles.choice}
            label={text === "" ? "(Blanks)" : text}
            checked={chosen.has(text)}
            onChange={(_event, { checked }) => choose([text], checked === true)}
          />
        ))}
        {found.length > shownAtMost && (
          <div className={styles.note}>{(found.length - shownAtMost).toLocaleString()} more: search for them.</div>
        )}
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={count === 0} onClick={apply}>
          OK
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
