import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { EmptyState } from "../../ui/EmptyState";
import { FoldLine } from "../../ui/FoldLine";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { usePageState } from "../../ui/usePageState";
import { EVERYONE } from "./everyone";
import type { Waiting } from "../../ui/useTodo";
import { words } from "./words";

// The list can be read before it is narrowed to one person.
const WhoseChoice = lazy(async () => ({ default: (await import("./WhoseChoice")).WhoseChoice }));

/** What waits, duty by duty, those with something overdue first, of all or of one person; a duty folds. */
export function TodoList({ waiting }: { readonly waiting: readonly Waiting[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const [folded, setFolded] = usePageState<readonly string[]>("folded", []);
  const [chosen, setChosen] = usePageState("person", EVERYONE);
  const people = peopleIn(waiting);
  // Nothing may wait any more for who was chosen before.
  const person = people.includes(chosen) ? chosen : EVERYONE;
  if (waiting.length === 0) return <EmptyState title={words.nothingTitle}>{words.nothingText}</EmptyState>;
  return (
    <Section
      title={words.needsYou}
      actions={
        people.length > 1 && (
          <Suspense>
            <WhoseChoice people={people} person={person} onChoose={setChosen} />
          </Suspense>
        )
      }
    >
      {of(person, waiting).map(({ feature, items, failed }) => (
        <details
          key={feature.id}
          open={!folded.includes(feature.id)}
          onToggle={({ currentTarget: { open } }) =>
            setFolded((before) => [...before.filter((id) => id !== feature.id), ...(open ? [] : [feature.id])])
          }
        >
          <FoldLine className={styles.duty}>
            {feature.title}{" "}
            {failed === undefined ? (
              <span className={styles.lines}>{formats.quantity(items.length)}</span>
            ) : (
              <Tag tone="bad">{words.failed}</Tag>
            )}
          </FoldLine>
          {failed !== undefined && (
            <p className={styles.example}>
              {words.failedText(failed)} <Link href={hrefOf("home/problems")}>{words.seeProblems}</Link>
            </p>
          )}
          <ul className={styles.list}>
            {items.map(({ what, count, example, page, isOverdue = false, step = words.open }) => (
              <li key={`${page} ${what}`}>
                <a href={hrefOf(page)} className={styles.line}>
                  <span className={styles.count}>{formats.quantity(count)}</span>
                  <span className={styles.words}>
                    <span className={styles.what}>
                      {what} {isOverdue && <Tag tone="bad">{words.overdue}</Tag>}
                    </span>
                    <span className={styles.example}>{formats.sentence(example)}</span>
                  </span>
                  <span className={styles.step}>{step}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}

const peopleIn = (waiting: readonly Waiting[]): readonly string[] =>
  [...new Set(waiting.flatMap(({ items }) => items.flatMap(({ byPerson }) => [...(byPerson?.keys() ?? [])])))].sort(
    (a, b) => a.localeCompare(b),
  );

/** What is this person's business of all that waits. */
function of(person: string, waiting: readonly Waiting[]): readonly Waiting[] {
  if (person === EVERYONE) return waiting;
  return waiting.flatMap(({ feature, items, failed }): readonly Waiting[] => {
    if (failed !== undefined) return [{ feature, items, failed }];
    const own = items.flatMap((item) => {
      const share = item.byPerson?.get(person);
      return share ? [{ ...item, ...share }] : [];
    });
    return own.length > 0 ? [{ feature, items: own }] : [];
  });
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    padding: "8px 4px",
    color: "inherit",
    textDecorationLine: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  count: {
    ...typographyStyles.subtitle1,
    flexShrink: 0,
    minWidth: "36px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorBrandForeground1,
  },
  words: { display: "flex", flexDirection: "column", flex: "1 1 0", minWidth: 0 },
  what: { ...typographyStyles.body1Strong },
  example: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  step: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    padding: "4px 8px",
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  duty: { ...typographyStyles.body1Strong, minHeight: "24px", cursor: "pointer" },
  lines: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});
