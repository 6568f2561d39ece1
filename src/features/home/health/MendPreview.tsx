import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { serialToDay } from "../../../domain/calendarDay";
import type { Cell } from "../../../tables/column";
import { Entries, Entry } from "../../../ui/Entries";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { useFormats } from "../../../ui/FormatsContext";
import { FocusedHeading } from "../../../ui/FocusedHeading";
import { ButtonRow } from "../../../ui/Page";
import { useMore } from "../../../ui/useMore";
import type { CellMend } from "../../../workbook/mend/cellMend";
import { words } from "./words";

/** What a mend would write, before it is: cell by cell, from what to what. */
export function MendPreview({
  mends,
  busy,
  onMend,
  onBack,
}: {
  readonly mends: readonly CellMend[];
  readonly busy: boolean;
  readonly onMend: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const [shown, more] = useMore(mends);
  const formats = useFormats();
  const cells = formats.counted(mends.length, words.cell);
  const tables = tablesOf(useFeatures());
  const read = ({ table, header, after }: CellMend): string => {
    const columns = tables.find(({ name }) => name === table)?.columns ?? {};
    const kind = Object.values(columns).find((column) => column.header === header)?.kind;
    const day = kind === "day" && typeof after === "number" ? serialToDay(after) : undefined;
    return day === undefined ? spelled(after) : formats.day(day);
  };
  return (
    <>
      {/* It takes the place of a list whose button had the focus. */}
      <FocusedHeading level={2} className={styles.title}>
        {words.preview(cells)}
      </FocusedHeading>
      <Entries>
        {shown.map((mend) => (
          <Entry
            key={`${mend.table} ${mend.header} ${String(mend.bodyIndex)}`}
            small={
              <>
                {words.from} <span className={styles.before}>{spelled(mend.before)}</span> {words.to}{" "}
                <strong>{mend.isFormula ? words.formulaBack : read(mend)}</strong>
              </>
            }
          >
            {words.at(`${mend.table} ${mend.key}`, mend.header)}
          </Entry>
        ))}
      </Entries>
      {more}
      <ButtonRow>
        <Button appearance="primary" disabledFocusable={busy} onClick={onMend}>
          {words.mendAll(cells)}
        </Button>
        <Button disabledFocusable={busy} onClick={onBack}>
          {words.back}
        </Button>
      </ButtonRow>
    </>
  );
}

/** In quotes, or spaces at its ends would not be seen. */
const spelled = (cell: Cell): string =>
  cell === "" ? words.blank : typeof cell === "string" ? `"${cell}"` : String(cell);

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  before: { color: tokens.colorNeutralForeground2, whiteSpace: "pre-wrap" },
});
