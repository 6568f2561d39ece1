import { Label, makeStyles, Select, useId } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { EVERYONE } from "./everyone";
import { words } from "./words";

/** Of whose business the list tells. */
export function WhoseChoice({
  people,
  person,
  onChoose,
}: {
  readonly people: readonly string[];
  readonly person: string;
  readonly onChoose: (person: string) => void;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <span className={styles.whose}>
      <Label htmlFor={id} size="small">
        {words.whose}
      </Label>
      <Select
        id={id}
        size="small"
        className={styles.names}
        value={person}
        onChange={(_event, { value }) => onChoose(value)}
      >
        <option value={EVERYONE}>{words.everyone}</option>
        {people.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </span>
  );
}

const useStyles = makeStyles({
  whose: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  // The browser would make it as wide as the longest name.
  names: { width: "150px", "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});
