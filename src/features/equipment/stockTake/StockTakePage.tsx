import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Locations } from "../../../model/company/lists";
import { equipmentTables, formatEquipment } from "../../../model/equipment/equipmentState";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { KeySet } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Message } from "../../../ui/Message";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { PlanPreview } from "../../../ui/PlanPreview";
import { goTo } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { usePageState } from "../../../ui/usePageState";
import { EquipmentNavigation } from "../EquipmentNavigation";
import { words } from "../words";
import { compareStockTake, takeStock, type StockTakeFound } from "./takeStock";

/** Counts equipment place by place: each scan ends with Enter, as scanners send it. */
export function StockTakePage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page title={words.stockTake.title} subtitle={words.stockTake.subtitle}>
      <EquipmentNavigation />
      {tables ? <StockTake tables={tables} /> : <Loading />}
    </Page>
  );
}

function StockTake({ tables }: { readonly tables: TableSet }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const taking = useAction(takeStock);
  const places = tables.rows(Locations).map(({ location }) => location);
  const [chosen, setPlace, forgetPlace] = usePageState("place", "");
  const [scanned, setScanned, forgetScanned] = usePageState<readonly string[]>("scanned", []);
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const place = chosen === "" ? (places[0] ?? "") : chosen;
  const result = compareStockTake(tables, { place, scanned }, today);
  const known = new KeySet(scanned);

  const add = (): void => {
    // A list of tags can be pasted as well.
    const tags = typed.split(/[\s,;]+/).filter((tag) => tag !== "");
    setTyped("");
    if (tags.length === 0) return;
    const fresh = [...new KeySet(tags.filter((tag) => !known.has(tag)))];
    const after = compareStockTake(tables, { place, scanned: [...scanned, ...fresh] }, today);
    setScanned((before) => [...fresh, ...before]);
    setSaid(
      tags
        .map((tag) => words.stockTake.last(tag, known.has(tag) ? words.stockTake.twice : whatOf(after, tag)))
        .join(" "),
    );
  };

  if (taking.planned)
    return (
      <PlanPreview
        doing={taking}
        write={words.stockTake.write}
        onWritten={() => {
          forgetPlace();
          forgetScanned();
          goTo("equipment");
        }}
      />
    );
  const seen = result.found.length;
  return (
    <>
      <Field label={words.stockTake.place}>
        <PaneSelect value={place} onChange={(_event, { value }) => setPlace(value)}>
          {places.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </PaneSelect>
      </Field>
      <form
        className={styles.scan}
        onSubmit={(event) => {
          event.preventDefault();
          // The next tag is scanned at once, also after a click on the button.
          event.currentTarget.querySelector("input")?.focus();
          add();
        }}
      >
        <Field label={words.stockTake.scan} className={styles.field}>
          <Input value={typed} autoComplete="off" onChange={(_event, { value }) => setTyped(value)} />
        </Field>
        <Button type="submit">{words.stockTake.add}</Button>
      </form>
      <div role="status" className={styles.said}>
        {said}
      </div>
      <div>{words.stockTake.expected(formats.quantity(seen), formats.quantity(seen + result.missing.length))}</div>
      {taking.refusal && <Message text={taking.refusal.message} />}
      <ButtonRow>
        <Button
          appearance="primary"
          disabledFocusable={taking.busy}
          onClick={() => void taking.preview({ place, scanned })}
        >
          {words.stockTake.check}
        </Button>
      </ButtonRow>
      {scanned.length > 0 && (
        <Section title={words.stockTake.scanned}>
          <Entries>
            {scanned.map((tag) => (
              <Entry
                key={tag}
                small={nameOf(result, tag)}
                end={
                  <>
                    <Tag
                      tone={
                        isFound(result, tag) ? "good" : known.has(tag) && isUnknown(result, tag) ? "bad" : "warning"
                      }
                    >
                      {whatOf(result, tag)}
                    </Tag>
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={words.stockTake.remove(tag)}
                      onClick={() => setScanned((before) => before.filter((each) => each !== tag))}
                    >
                      {words.stockTake.removeShort}
                    </Button>
                  </>
                }
              >
                {tag}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      {result.missing.length > 0 && (
        <Section title={words.stockTake.toFind}>
          <Entries>
            {result.missing.map((state) => (
              <Entry key={state.equipment.tag}>{formatEquipment(state)}</Entry>
            ))}
          </Entries>
        </Section>
      )}
    </>
  );
}

const piecesWith = (pieces: StockTakeFound["found"], tag: string) =>
  pieces.find(({ equipment }) => new KeySet([equipment.tag]).has(tag));

const isFound = ({ found }: StockTakeFound, tag: string): boolean => piecesWith(found, tag) !== undefined;
const isUnknown = ({ unknown }: StockTakeFound, tag: string): boolean => new KeySet(unknown).has(tag);

const nameOf = ({ found, moved, returned }: StockTakeFound, tag: string): string =>
  piecesWith([...found, ...moved, ...returned], tag)?.equipment.name ?? "";

/** What a scanned tag means. */
function whatOf(result: StockTakeFound, tag: string): string {
  const moved = piecesWith(result.moved, tag);
  if (moved) return words.stockTake.moved(moved.place ?? words.noPlace);
  const returned = piecesWith(result.returned, tag);
  if (returned) return words.stockTake.returned(returned.holder ?? words.stockTake.somebody);
  return isFound(result, tag) ? words.stockTake.found : words.stockTake.unknown;
}

const reads = [...equipmentTables, Locations];

const useStyles = makeStyles({
  scan: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
  field: { flex: "1 1 160px", minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  said: { minHeight: "20px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});
