import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { useAction } from "../../../session/useAction";
import { useFormats } from "../../../ui/FormatsContext";
import { moveStock } from "../move/moveStock";
import type { Suggestion } from "../../../model/stock/suggestion";
import { SuggestionWhy } from "./SuggestionWhy";
import { words } from "../words";
import type { UnitOf } from "../../../model/stock/units";

/** Something that another location can spare: moved at once, since Undo takes it back. */
export function TransferRow({
  suggestion,
  unitOf,
}: {
  readonly suggestion: Suggestion;
  readonly unitOf: UnitOf;
}): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const whyId = useId();
  const [open, setOpen] = useState(false);
  const move = useAction(moveStock);
  const { item, name, unit, quantity, from = "", location } = suggestion;
  const named = `${item} ${name} ${words.reorder.between(from, location)}`;
  return (
    <li className={styles.row}>
      <div className={styles.name}>{name}</div>
      <div className={styles.line}>
        <span className={styles.words}>
          {formats.quantity(quantity)} {unitOf(quantity, unit)} · {words.reorder.from(from, location)}
        </span>
        <Button
          size="small"
          disabledFocusable={move.busy}
          aria-label={words.reorder.moveNamed(named)}
          onClick={() => void move.run({ item, from, to: location, quantity, note: suggestion.why })}
        >
          {words.reorder.moveIt}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-controls={whyId}
          aria-label={words.reorder.whyOf(named)}
          onClick={() => setOpen(!open)}
        >
          {words.reorder.why}
        </Button>
      </div>
      <div id={whyId} hidden={!open}>
        {open && <SuggestionWhy suggestion={suggestion} />}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  row: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { ...typographyStyles.body1Strong },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  words: { ...typographyStyles.body1, flex: "1 1 160px", minWidth: 0 },
});
