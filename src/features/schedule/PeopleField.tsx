import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { isActive, People } from "../../model/people/people";
import { Contacts } from "../../model/schedule/tables";
import { KeySet } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Entries, Entry } from "../../ui/Entries";
import { PaneSelect } from "../../ui/PaneSelect";
import type { Invited } from "./book/bookMeeting";
import { words } from "./words";

/** Who takes part: names to add from People and Contacts, or any other for a guest. */
export function PeopleField({
  people,
  onPeople,
  tables,
}: {
  readonly people: readonly Invited[];
  readonly onPeople: (people: readonly Invited[]) => void;
  readonly tables: TableSet;
}): ReactNode {
  const styles = useStyles();
  const listId = useId();
  const [name, setName] = useState("");
  const staff = tables.rows(People).filter(isActive);
  const contacts = tables.rows(Contacts);
  const inside = new KeySet(staff.map(({ person }) => person));

  const add = (): void => {
    const person = inside.spellingOf(name.trim()) ?? name.trim();
    if (person === "" || people.some((each) => each.person.toLowerCase() === person.toLowerCase())) return;
    const isGuest = !inside.has(person);
    onPeople([...people, { person, part: "Required", ...(isGuest && { isGuest }) }]);
    setName("");
  };

  return (
    <div>
      <div className={styles.row}>
        <Field label={words.find.person} className={styles.grow}>
          <Input
            value={name}
            list={listId}
            onChange={(_event, { value }) => setName(value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // Enter adds the name; it does not send the form.
              event.preventDefault();
              add();
            }}
          />
        </Field>
        <Button onClick={add}>{words.find.add}</Button>
      </div>
      <datalist id={listId}>
        {[...staff.map(({ person }) => person), ...contacts.map(({ contact }) => contact)].map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Entries>
        {people.map((each) => (
          <Entry
            key={each.person}
            end={
              <div className={styles.end}>
                <div className={styles.part}>
                  <PaneSelect
                    aria-label={words.find.part(each.person)}
                    value={each.part}
                    onChange={(_event, { value }) =>
                      onPeople(
                        people.map((other) =>
                          other === each ? { ...each, part: value === "Optional" ? "Optional" : "Required" } : other,
                        ),
                      )
                    }
                  >
                    <option value="Required">{words.find.required}</option>
                    <option value="Optional">{words.find.optional}</option>
                  </PaneSelect>
                </div>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.find.remove(each.person)}
                  onClick={() => onPeople(people.filter((other) => other !== each))}
                >
                  ✕
                </Button>
              </div>
            }
          >
            {each.person}
          </Entry>
        ))}
      </Entries>
    </div>
  );
}

/** People in an address, for the page that books what was found. */
export const peopleInAddress = (people: readonly Invited[]): string =>
  JSON.stringify(people.map(({ person, part }) => [person, part === "Optional" ? 1 : 0]));

/** Read as a page of the pane, whatever stands there. */
export function peopleFrom(address: string | undefined, tables: TableSet): readonly Invited[] {
  if (address === undefined) return [];
  const inside = new KeySet(tables.rows(People).map(({ person }) => person));
  try {
    const read: unknown = JSON.parse(address);
    if (!Array.isArray(read)) return [];
    return read.flatMap((each: unknown): Invited[] => {
      if (!Array.isArray(each) || typeof each[0] !== "string") return [];
      const isGuest = !inside.has(each[0]);
      return [{ person: each[0], part: each[1] === 1 ? "Optional" : "Required", ...(isGuest && { isGuest }) }];
    });
  } catch {
    return [];
  }
}

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", alignItems: "end" },
  grow: { flex: "1 1 0", minWidth: 0 },
  part: { width: "112px" },
  end: { display: "flex", alignItems: "center", gap: "4px" },
});
