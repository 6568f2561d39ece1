import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import type { AnyTable } from "../../../tables/defineTable";
import { useFormats } from "../../../ui/FormatsContext";
import { Section } from "../../../ui/Page";
import type { ListPlace } from "../../../workbook/takeIn/takingIn";
import type { Handed } from "../readSource";
import { parseMapping } from "../mapping";
import type { Kept } from "../savedMappings";
import { Mappings } from "../tables";
import { ownLists, titleOfList } from "./ownLists";
import { words } from "./words";

interface Choice {
  readonly known: readonly AnyTable[];
  readonly busy: boolean;
  /** A list was chosen; with the kept mapping where it is refreshed. */
  readonly onHanded: (handed: Handed, kept?: Kept) => void;
  readonly onRefused: (sentence: string) => void;
}

/** The lists that people keep in this workbook, to be taken in or copied from. */
export function OwnLists(choice: Choice & { readonly canLink: boolean }): ReactNode {
  const { known, busy, onHanded, onRefused, canLink } = choice;
  const styles = useStyles();
  const session = useSession();
  const formats = useFormats();
  const [lists, setLists] = useState<readonly ListPlace[]>();

  const find = async (): Promise<readonly ListPlace[]> => {
    const book = await session.readWhole();
    if (book.ok) return ownLists(book.value, known);
    onRefused(book.problem.message);
    return [];
  };
  const take = async (place: ListPlace, kept?: Kept): Promise<void> => {
    const cells = await session.readList(place);
    if (cells.ok) onHanded({ name: titleOfList(place), list: { place, cells: cells.value } }, kept);
    else onRefused(cells.problem.message);
  };
  const refresh = async (kept: Kept, source: string): Promise<void> => {
    const place = (await find()).find((list) => titleOfList(list) === source);
    if (place) await take(place, kept);
    else onRefused(words.gone(source));
  };

  return (
    <>
      {canLink && <LinkedLists busy={busy} onRefresh={(kept, source) => void refresh(kept, source)} />}
      <Section title={words.lists}>
        <p className={styles.hint}>{words.listsHint}</p>
        {lists === undefined ? (
          <Button disabledFocusable={busy} onClick={() => void find().then(setLists)}>
            {words.find}
          </Button>
        ) : lists.length === 0 ? (
          <p className={styles.hint}>{words.none}</p>
        ) : (
          <ul className={styles.list}>
            {lists.map((place) => (
              <li key={`${place.sheet} ${place.name ?? ""}`}>
                <Link as="button" disabledFocusable={busy} onClick={() => void take(place)}>
                  {titleOfList(place)}
                </Link>{" "}
                <span className={styles.hint}>{words.place(place.sheet, formats.quantity(place.area.rows - 1))}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

/** Lists that stay the source of what was copied from them, each with what brings their changes. */
function LinkedLists({
  busy,
  onRefresh,
}: Pick<Choice, "busy"> & { readonly onRefresh: (kept: Kept, source: string) => void }): ReactNode {
  const styles = useStyles();
  const linked = useTables(LINKS)
    ?.rows(Mappings)
    .flatMap(({ name, source, mapping: text }) => {
      const mapping = source === undefined ? undefined : parseMapping(text);
      return mapping && source !== undefined ? [{ kept: { name, mapping }, source }] : [];
    });
  if (!linked || linked.length === 0) return null;
  return (
    <Section title={words.linked}>
      <ul className={styles.list}>
        {linked.map(({ kept, source }) => (
          <li key={kept.name}>
            <Button disabledFocusable={busy} onClick={() => onRefresh(kept, source)}>
              {words.refresh(source)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const LINKS = [Mappings];

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
});
