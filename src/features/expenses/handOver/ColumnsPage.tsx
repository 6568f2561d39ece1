import { Button, Checkbox, Input, makeStyles } from "@fluentui/react-components";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import type { ReactNode } from "react";
import { useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import type { TableSet } from "../../../tables/tableSet";
import { usePageState } from "../../../ui/usePageState";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page } from "../../../ui/Page";
import { goTo, hrefOf } from "../../../ui/route";
import { chooseColumns, chosenColumns, handOverFieldNames, type HandOverColumn } from "./handOverColumns";
import { HandOverColumns } from "../../../model/expenses/tables";
import { words } from "../words";

/** Which columns finance gets, under which headings and in which order. */
export function ColumnsPage(): ReactNode {
  const tables = useTables([HandOverColumns]);
  return (
    <Page
      title={words.columns.title}
      subtitle={words.columns.subtitle}
      back={{ href: hrefOf("expenses/hand-over"), label: words.handOver.title }}
    >
      {tables ? <Choose tables={tables} /> : <Loading />}
    </Page>
  );
}

function Choose({ tables }: { readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const keep = useAction(chooseColumns);
  const [columns, setColumns, forget] = usePageState<readonly HandOverColumn[]>("columns", chosenColumns(tables));
  const unused = handOverFieldNames.filter((field) => !columns.some((column) => column.field === field));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep.run({ columns }).then((done) => {
          if (!done) return;
          forget();
          goTo("expenses/hand-over");
        });
      }}
    >
      <ul className={styles.list}>
        {columns.map(({ field, heading }, index) => (
          <li key={field} className={styles.row}>
            <Checkbox
              className={styles.name}
              label={field}
              aria-label={words.columns.use(field)}
              checked
              onChange={() => setColumns(columns.filter((column) => column.field !== field))}
            />
            <Input
              size="small"
              className={styles.heading}
              aria-label={words.columns.heading(field)}
              value={heading}
              onChange={(_event, { value }) =>
                setColumns(columns.map((column) => (column.field === field ? { field, heading: value } : column)))
              }
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={words.columns.up(field)}
              disabledFocusable={index === 0}
              onClick={() => setColumns(raised(columns, index))}
            />
          </li>
        ))}
        {unused.map((field) => (
          <li key={field} className={styles.row}>
            <Checkbox
              className={styles.name}
              label={field}
              aria-label={words.columns.use(field)}
              checked={false}
              onChange={() => setColumns([...columns, { field, heading: field }])}
            />
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button type="submit" appearance="primary" disabledFocusable={keep.busy}>
          {words.columns.keep}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** The columns with one of them moved up by one place. */
function raised(columns: readonly HandOverColumn[], index: number): readonly HandOverColumn[] {
  const column = columns[index];
  const before = columns[index - 1];
  if (!column || !before) return columns;
  return [...columns.slice(0, index - 1), column, before, ...columns.slice(index + 1)];
}

const useStyles = makeStyles({
  list: { margin: "0 0 12px", padding: 0, listStyleType: "none" },
  row: { display: "flex", alignItems: "center", gap: "4px", minHeight: "36px" },
  name: { flex: "1 1 110px", minWidth: 0 },
  heading: { flex: "1 1 110px", minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
});
