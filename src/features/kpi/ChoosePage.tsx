import { Button, Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSessionState, useTables } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { Entries, Entry } from "../../ui/Entries";
import { Loading } from "../../ui/Loading";
import { ButtonRow, Page, Section } from "../../ui/Page";
import { goTo, hrefOf } from "../../ui/route";
import { catalogue, offeredIn } from "./catalogue";
import { chooseKpis } from "./chooseKpis";
import { ReportsNavigation } from "./ReportsNavigation";
import { Kpis, type MeasureName } from "../../model/kpi/tables";
import { words } from "./words";
import { Message } from "../../ui/Message";

/** Which KPIs stand in the sheet: the catalogue's, as far as their tables stand, and one's own. */
export function ChoosePage(): ReactNode {
  const styles = useStyles();
  const tables = useTables(reads);
  const present = useSessionState((state) => state.present);
  const choose = useAction(chooseKpis);
  const [added, setAdded] = useState<ReadonlySet<MeasureName>>(new Set());
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  if (!tables)
    return (
      <Page title={words.choose.title}>
        <Loading />
      </Page>
    );
  const kpis = tables.rows(Kpis);
  const offered = offeredIn(({ name }) => present.has(name));
  const isMeasured = (name: MeasureName): boolean => kpis.some(({ measure }) => measure === name);
  const save = (): void =>
    void choose.run({ add: [...added], remove: [...dropped] }).then((done) => done && goTo("reports"));
  return (
    <Page title={words.choose.title} subtitle={words.choose.subtitle}>
      <ReportsNavigation />
      {kpis.length > 0 && (
        <Section title={words.list}>
          <div>
            {kpis.map(({ kpi, definition }) => (
              <Choice
                key={kpi}
                name={kpi}
                text={definition}
                ticked={!dropped.has(kpi)}
                onTick={() => setDropped(toggled(dropped, kpi))}
              />
            ))}
          </div>
        </Section>
      )}
      <Section title={words.choose.catalogue}>
        <div>
          {offered
            .filter(({ name }) => !isMeasured(name))
            .map(({ name, definition }) => (
              <Choice
                key={name}
                name={name}
                text={definition}
                ticked={added.has(name)}
                onTick={() => setAdded(toggled(added, name))}
              />
            ))}
        </div>
        <Link href={hrefOf("reports/own")}>{words.choose.add}</Link>
      </Section>
      {choose.refusal && <Message text={choose.refusal.message} />}
      <ButtonRow>
        <Button appearance="primary" disabledFocusable={choose.busy || added.size + dropped.size === 0} onClick={save}>
          {words.choose.submit}
        </Button>
      </ButtonRow>
      {offered.length < catalogue.length && (
        <Section title={words.choose.notYet}>
          <Entries>
            {catalogue
              .filter((measure) => !offered.includes(measure))
              .map(({ name, needs }) => (
                <Entry
                  key={name}
                  small={words.choose.needs(
                    needs
                      .filter((table) => !present.has(table.name))
                      .map(({ sheet }) => sheet)
                      .join(", "),
                  )}
                >
                  <span className={styles.muted}>{name}</span>
                </Entry>
              ))}
          </Entries>
        </Section>
      )}
    </Page>
  );
}

function Choice({
  name,
  text,
  ticked,
  onTick,
}: {
  readonly name: string;
  readonly text: string | undefined;
  readonly ticked: boolean;
  readonly onTick: () => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <Checkbox
        label={
          <>
            <div>{name}</div>
            {text !== undefined && <div className={styles.muted}>{text}</div>}
          </>
        }
        checked={ticked}
        onChange={onTick}
      />
    </div>
  );
}

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

const reads = [Kpis];

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
