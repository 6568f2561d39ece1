import { Button, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, type ReactNode } from "react";
import { Locations } from "../../../model/company/lists";
import { cycleCounts, type CycleCount } from "../../../model/stock/cycleCount";
import { itemChoices } from "../../../model/stock/itemChoices";
import { VendorItems } from "../../../model/stock/tables";
import { SEVERAL, unitsIn } from "../../../model/stock/units";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { link, quantity } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { choiceCalled } from "../../../ui/choice";
import { readTexts, type Texts } from "../../../ui/draft";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { linesOfCells, pastedCells } from "../../../ui/lines/pastedCells";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { PlanPreview } from "../../../ui/PlanPreview";
import { goTo } from "../../../ui/route";
import { useMore } from "../../../ui/useMore";
import { usePageState } from "../../../ui/usePageState";
import { StockNavigation } from "../StockNavigation";
import { words } from "../words";
import { countStock } from "./countStock";
import { drawCountSheet } from "./drawCountSheet";
import { readCountSheet } from "./readCountSheet";
import { Message } from "../../../ui/Message";

/** A list of what is at a location, into which counts are typed or pasted, all of them written at once. */
export function CountSheetPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page title={words.countSheet.title} subtitle={words.countSheet.subtitle}>
      <StockNavigation />
      {tables ? <CountSheet tables={tables} /> : <Loading />}
    </Page>
  );
}

type Which = keyof typeof words.countSheet.which;
const passes: Readonly<Record<Which, (count: CycleCount) => boolean>> = {
  due: ({ isDue }) => isDue,
  all: () => true,
  A: ({ item }) => item.class === "A",
  B: ({ item }) => item.class === "B",
  C: ({ item }) => (item.class ?? "C") === "C",
};
const isWhich = (value: string): value is Which => value in passes;

function CountSheet({ tables }: { readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const session = useSession();
  const { today } = session.circumstances();
  const locations = tables.rows(Locations).map(({ location }) => location);
  const [location, setLocation] = usePageState("location", locations[0] ?? "");
  const [which, setWhich] = usePageState<Which>("which", "due");
  const [typed, keepTyped, forgetTyped] = usePageState<Texts>("counts", {});
  const [refusal, keepRefusal] = usePageState<string>("refusal", "");
  const doing = useAction(countStock);
  const hintId = useId();
  const whyId = useId();
  const choices = useMemo(() => itemChoices(tables), [tables]);
  const sheet = useMemo(() => {
    const here = cycleCounts(tables, location, today);
    // An item that was pasted or typed is on the list, wherever it was kept before.
    return here.filter((count) => passes[which](count) || count.item.item in typed);
    // What is typed into the list does not change it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tables, location, which, today]);
  const others = choices.filter(({ key }) => key in typed && !sheet.some(({ item }) => item.item === key));
  const [shown, more] = useMore(sheet);
  const unitOf = useMemo(() => unitsIn(tables), [tables]);
  /** What is typed, or several while nothing is. */
  const countOf = (text: string): number => {
    const read = text === "" ? SEVERAL : line.counted.fromText(text, formats.style);
    return typeof read === "number" ? read : SEVERAL;
  };
  const count = Object.keys(typed).length;

  const setCount = (item: string, text: string): void =>
    keepTyped((before) => ({
      ...Object.fromEntries(Object.entries(before).filter(([key]) => key !== item)),
      ...(text === "" ? {} : { [item]: text }),
    }));
  const paste = (at: number, text: string): boolean => {
    const cells = pastedCells(text);
    if (!cells) return false;
    const isColumn = cells.every((row) => row.length === 1);
    const pasted = isColumn
      ? cells.flatMap(([counted = ""], index) => {
          const row = sheet[at + index];
          return row ? [[row.item.item, counted] as const] : [];
        })
      : linesOfCells(cells, line, "item", { item: choices }).flatMap(({ item = "", counted = "" }) =>
          counted === "" ? [] : [[item, counted] as const],
        );
    keepTyped((before) => ({ ...before, ...Object.fromEntries(pasted) }));
    return true;
  };
  const draw = (): void =>
    void session.publish(drawCountSheet, { location, items: sheet.map(({ item }) => item.item) });
  const readBack = async (): Promise<void> => {
    const book = await session.readWhole();
    const read = book.ok ? readCountSheet(book.value) : book;
    keepRefusal(read.ok ? "" : read.problem.message);
    if (!read.ok) return;
    const { location: counted, counts } = read.value;
    if (counted !== undefined && locations.includes(counted)) setLocation(counted);
    const texts: Texts = Object.fromEntries(
      counts.map(({ item, counted: cell }) => [
        item,
        typeof cell === "number" ? line.counted.typed(cell, formats) : String(cell),
      ]),
    );
    keepTyped((before) => ({ ...before, ...texts }));
  };
  const check = (): void => {
    const counts: { item: string; counted: number }[] = [];
    for (const [item, text] of Object.entries(typed)) {
      const read = readTexts({ counted: line.counted }, { counted: text }, formats.style);
      if (!read.ok) {
        keepRefusal(`${item}: ${read.errors.counted ?? ""}`);
        return;
      }
      counts.push({ item: choiceCalled(choices, item)?.key ?? item, counted: read.row.counted });
    }
    keepRefusal("");
    void doing.preview({ location, counts });
  };

  if (doing.planned)
    return (
      <PlanPreview
        doing={doing}
        write={words.count.write}
        onWritten={() => {
          forgetTyped();
          goTo("inventory");
        }}
      />
    );
  const refused = refusal === "" ? doing.refusal?.message : refusal;
  const row = (key: string, name: string, unit: string, note: string, at: number): ReactNode => (
    <li key={key} className={styles.row}>
      <span className={styles.words}>
        {key} · {name}
        <span className={styles.note}>{note}</span>
      </span>
      <Input
        className={styles.count}
        inputMode="decimal"
        autoComplete="off"
        aria-label={words.countSheet.counted(key, name)}
        aria-describedby={hintId}
        contentAfter={unitOf(countOf(typed[key] ?? ""), unit)}
        value={typed[key] ?? ""}
        onChange={(_event, { value }) => setCount(key, value)}
        onPaste={(event) => {
          if (paste(at, event.clipboardData.getData("text/plain"))) event.preventDefault();
        }}
      />
    </li>
  );
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <div className={styles.choices}>
        <Field label={words.countSheet.location}>
          <PaneSelect value={location} onChange={(_event, { value }) => setLocation(value)}>
            {locations.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </PaneSelect>
        </Field>
        <Field label={words.countSheet.items}>
          <PaneSelect value={which} onChange={(_event, { value }) => isWhich(value) && setWhich(value)}>
            {Object.entries(words.countSheet.which).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </PaneSelect>
        </Field>
      </div>
      <p id={hintId} className={styles.hint}>
        {words.countSheet.hint}
      </p>
      {sheet.length + others.length === 0 && (
        <EmptyState title={words.countSheet.noneTitle}>{words.countSheet.noneText}</EmptyState>
      )}
      <ul aria-label={words.countSheet.title} className={styles.list}>
        {shown.map(({ item, lastCounted }, at) =>
          row(
            item.item,
            item.name,
            item.unit,
            lastCounted === undefined ? words.countSheet.never : words.countSheet.last(formats.day(lastCounted)),
            at,
          ),
        )}
        {others.map(({ key, label }) => row(key, label, "", words.countSheet.notHere, sheet.length))}
      </ul>
      {more}
      {sheet.length + others.length === 0 && (
        <Field label={words.countSheet.paste}>
          <Input
            value=""
            onPaste={(event) => {
              if (paste(0, event.clipboardData.getData("text/plain"))) event.preventDefault();
            }}
          />
        </Field>
      )}
      {refused !== undefined && <Message text={refused} />}
      {count === 0 && (
        <p id={whyId} className={styles.hint}>
          {words.countSheet.nothingTyped}
        </p>
      )}
      <ButtonRow>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={doing.busy || count === 0}
          aria-describedby={whyId}
        >
          {words.countSheet.check(formats.quantity(count))}
        </Button>
        <Button disabledFocusable={doing.busy || sheet.length === 0} onClick={draw}>
          {words.countSheet.draw}
        </Button>
        <Button disabledFocusable={doing.busy} onClick={() => void readBack()}>
          {words.countSheet.readBack}
        </Button>
      </ButtonRow>
    </form>
  );
}

const reads = [...new Set([...countStock.reads, Locations, VendorItems])];

const line = {
  item: link({ header: "Item", help: "" }, "Items"),
  counted: quantity({ header: "Counted", help: "" }),
};

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(140px, 100%), 1fr))", gap: "12px" },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flex: "1 1 140px", minWidth: 0, overflowWrap: "anywhere" },
  note: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  count: { flex: "0 0 130px", "& input": { minWidth: 0, width: "100%" } },
});
