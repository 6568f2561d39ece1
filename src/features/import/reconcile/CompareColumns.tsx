import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PaneSelect } from "../../../ui/PaneSelect";
import type { Compared, ComparedList } from "./comparedList";
import { words } from "./words";

/** Which columns of a list hold the keys and the amounts. */
export function CompareColumns({
  side,
  list,
  compared,
  canFlip = false,
  onChange,
}: {
  readonly side: string;
  readonly list: ComparedList;
  readonly compared: Compared;
  readonly canFlip?: boolean;
  readonly onChange: (compared: Compared) => void;
}): ReactNode {
  const styles = useStyles();
  const column = (what: "key" | "amount"): ReactNode => (
    <Field label={`${side}: ${words[what].toLowerCase()}`} className={styles.field}>
      <PaneSelect
        value={String(compared[what])}
        onChange={(_event, { value }) => onChange({ ...compared, [what]: Number(value) })}
      >
        {list.columns.map(({ header }, index) => (
          <option key={`${header} ${String(index)}`} value={index}>
            {header}
          </option>
        ))}
      </PaneSelect>
    </Field>
  );
  return (
    <div>
      <div className={styles.row}>
        {column("key")}
        {column("amount")}
      </div>
      {canFlip && (
        <Checkbox
          label={words.flipped}
          checked={compared.flipped}
          onChange={(_event, { checked }) => onChange({ ...compared, flipped: checked === true })}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  field: { flex: "1 1 120px", minWidth: 0 },
});
