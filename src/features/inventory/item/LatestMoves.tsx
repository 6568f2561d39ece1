import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import { Moves, type Item } from "../../../model/stock/tables";
import { words } from "../words";

/** As many moves as answer "what happened to it lately". */
const MOVES_SHOWN = 8;

/** What came and went of the item last. */
export function LatestMoves({ item, tables }: { readonly item: Item; readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const latest = tables
    .rows(Moves)
    .filter((move) => move.item === item.item)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOVES_SHOWN);
  return (
    <Section title={words.item.moves}>
      {latest.length === 0 && <p className={styles.text}>{words.item.noMoves}</p>}
      <Entries>
        {latest.map((move) => (
          <Entry
            key={move.move}
            lead={`${move.quantity > 0 ? "+" : ""}${formats.quantity(move.quantity)}`}
            small={[formats.day(move.date), move.reference, move.by].filter(Boolean).join(" · ")}
          >
            {move.type} · {move.department ?? move.location}
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });
