import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { keyOf } from "../../tables/defineTable";
import { FoldLine } from "../../ui/FoldLine";
import { Entries, Entry } from "../../ui/Entries";
import { useFormats } from "../../ui/FormatsContext";
import { Section } from "../../ui/Page";
import { useMore } from "../../ui/useMore";
import { formatWhy, type Case, type Group, type NotCounted, type RowRef } from "./measure";
import type { Kpi, KpiUnit } from "../../model/kpi/tables";
import { useFigureFormat } from "./useFigureFormat";
import { words } from "./words";

/** The rows behind a figure; each leads to its cell. Of a share those that fail can be singled out. */
export function KpiRows({ cases, isShare }: { readonly cases: readonly Case[]; readonly isShare: boolean }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const [onlyMissing, setOnlyMissing] = useState(false);
  const wanted = onlyMissing ? cases.filter(({ above, below }) => above < below) : cases;
  const [shown, more] = useMore(wanted);
  return (
    <Section title={words.kpi.rows}>
      {isShare && cases.length > 0 && (
        <Checkbox label={words.kpi.onlyMissing} checked={onlyMissing} onChange={() => setOnlyMissing(!onlyMissing)} />
      )}
      <div role="status" className={styles.small}>
        {cases.length === 0 ? words.kpi.noRows : words.kpi.rowsOf(formats.quantity(wanted.length))}
      </div>
      <Entries>
        {shown.map((each) => (
          <Entry
            key={`${each.table.name} ${keyOf(each.table, each.row)}`}
            small={formats.sentence(each.words())}
            end={<ShowRow {...each} />}
          >
            {keyOf(each.table, each.row)} · {formats.figure(each.above)}
            {each.below === 0 || each.below === 1 ? "" : ` / ${formats.figure(each.below)}`}
          </Entry>
        ))}
      </Entries>
      {more}
    </Section>
  );
}

/** What could not be counted and why, each with its rows. */
export function NotCountedRows({ notCounted }: { readonly notCounted: readonly NotCounted[] }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  return (
    <Section title={words.kpi.notCounted}>
      {notCounted.length === 0 && <p className={styles.text}>{words.kpi.allCounted}</p>}
      {notCounted.map((each) => (
        <details key={`${each.why} ${each.rows[0]?.table.name ?? ""}`}>
          <FoldLine>{formats.sentence(formatWhy(each))}</FoldLine>
          <Entries>
            {each.rows.slice(0, MOST_ROWS).map((ref) => (
              <Entry key={nameOf(ref)} end={<ShowRow {...ref} />}>
                {nameOf(ref)}
              </Entry>
            ))}
          </Entries>
        </details>
      ))}
    </Section>
  );
}

/** The figure by vendor, department, cause and the like, those that need a look first. */
export function KpiGroups({
  groups,
  unit,
  better,
}: {
  readonly groups: readonly Group[];
  readonly unit: KpiUnit;
  readonly better: Kpi["better"];
}): ReactNode {
  const formats = useFormats();
  const show = useFigureFormat();
  const kinds = [...new Set(groups.map(({ by }) => by))];
  return kinds.map((kind) => (
    <Section key={kind} title={words.kpi.groups(kind)}>
      <Entries>
        {worstFirst(
          groups.filter(({ by }) => by === kind),
          better,
        )
          .slice(0, MOST_GROUPS)
          .map(({ name, value, numerator, denominator }) => (
            <Entry
              key={name}
              small={denominator === undefined ? "" : `${formats.figure(numerator)} / ${formats.figure(denominator)}`}
              end={show(value, unit)}
            >
              {name}
            </Entry>
          ))}
      </Entries>
    </Section>
  ));
}

function ShowRow(ref: RowRef): ReactNode {
  const session = useSession();
  const { table, row, bodyIndex } = ref;
  return (
    <Button
      size="small"
      aria-label={words.kpi.open(nameOf(ref))}
      onClick={() =>
        void session.show({
          table,
          ...(row === undefined ? {} : { key: keyOf(table, row) }),
          ...(bodyIndex === undefined ? {} : { bodyIndex }),
        })
      }
    >
      {words.kpi.show}
    </Button>
  );
}

const nameOf = ({ table, row, bodyIndex = 0 }: RowRef): string =>
  row === undefined ? `${table.sheet}, row ${String(bodyIndex + 1)}` : keyOf(table, row);

const worstFirst = (groups: readonly Group[], better: Kpi["better"]): readonly Group[] =>
  [...groups].sort((a, b) => ((a.value ?? 0) - (b.value ?? 0)) * (better === "Up" ? 1 : -1));

const MOST_ROWS = 50;
const MOST_GROUPS = 8;

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});
