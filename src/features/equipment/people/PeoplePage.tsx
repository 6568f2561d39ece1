import { Button, Field, Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings, Settings } from "../../../model/company/settings";
import { equipmentStates, equipmentTables } from "../../../model/equipment/equipmentState";
import { JoinerKit } from "../../../model/equipment/tables";
import { isActive, People, type Person } from "../../../model/people/people";
import { useSession, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { LinkField } from "../../../ui/LinkField";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { recordListHref } from "../../../ui/record/recordAddress";
import { recordHref } from "../../../ui/recordKind";
import { goTo, useRoute } from "../../../ui/route";
import { actionStep, publishStep, useSteps } from "../../../ui/Steps";
import { usePageState } from "../../../ui/usePageState";
import { EquipmentNavigation } from "../EquipmentNavigation";
import { equipmentRecord } from "../equipmentRecord";
import { takeBack } from "../lend/handOut";
import { drawAgreement } from "../sheets/agreement";
import { words } from "../words";
import { heldBy, joinerLines } from "./joinerKit";

/** What somebody has and is to give back, and what somebody who joins gets. */
export function PeoplePage(): ReactNode {
  const tables = useTables(reads);
  const { params } = useRoute();
  const [chosen, setChosen] = usePageState("person", params.person ?? "");
  const people = useMemo(
    () =>
      tables?.rows(People).map((person) => ({
        key: person.person,
        label: isActive(person) ? (person.role ?? "") : words.people.left,
      })),
    [tables],
  );
  const person = tables?.find(People, chosen);
  return (
    <Page title={words.people.title} subtitle={words.people.subtitle}>
      <EquipmentNavigation />
      {!tables || !people ? (
        <Loading />
      ) : (
        <>
          <Field label={words.people.person}>
            <LinkField text={chosen} onText={setChosen} choices={people} required />
          </Field>
          {person && <OfPerson person={person} tables={tables} />}
        </>
      )}
    </Page>
  );
}

function OfPerson({ person, tables }: { readonly person: Person; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { busy, take } = useSteps();
  const states = useMemo(() => equipmentStates(tables, today), [tables, today]);
  const held = heldBy(states.values(), person.person);
  const lines = isActive(person) ? joinerLines(tables, states, person) : [];
  const ready = lines.flatMap((line) => line.ready?.equipment.tag ?? []);
  const { currency } = companySettings(tables);
  return (
    <>
      <Section title={words.people.has}>
        {held.length === 0 ? (
          words.people.hasNothing
        ) : (
          <>
            <Entries>
              {held.map(({ equipment, dueBack, value }) => (
                <Entry
                  key={equipment.tag}
                  small={[equipment.serial, dueBack !== undefined && words.until(formats.day(dueBack))]
                    .filter(Boolean)
                    .join(" · ")}
                  end={value !== undefined && formats.money(value, currency)}
                >
                  <Link href={recordHref(equipmentRecord, equipment.tag)}>{equipment.tag}</Link> {equipment.name}
                </Entry>
              ))}
            </Entries>
            <ButtonRow>
              <Button
                disabledFocusable={busy}
                onClick={() => void take(actionStep(takeBack, { tags: held.map(({ equipment }) => equipment.tag) }))}
              >
                {words.people.takeAll}
              </Button>
              <Button
                disabledFocusable={busy}
                onClick={() => void take(publishStep(drawAgreement, { person: person.person }))}
              >
                {words.people.agreement}
              </Button>
            </ButtonRow>
          </>
        )}
      </Section>
      {isActive(person) && (
        <Section
          title={words.people.gets}
          actions={<Link href={recordListHref(JoinerKit)}>{words.people.editList}</Link>}
        >
          {lines.length === 0 ? (
            words.people.getsNothing
          ) : (
            <>
              <Entries>
                {lines.map(({ category, held: has, ready: free }, at) => (
                  <Entry
                    // Two lines of a category are alike in all but their place.
                    key={`${category} ${String(at)}`}
                    end={has ? words.people.have : free ? words.people.ready(free.equipment.tag) : words.people.none}
                  >
                    {category}
                  </Entry>
                ))}
              </Entries>
              {ready.length > 0 && (
                <ButtonRow>
                  <Button onClick={() => goTo("equipment/hand-out", { tags: ready.join(","), person: person.person })}>
                    {words.people.handOut}
                  </Button>
                </ButtonRow>
              )}
            </>
          )}
        </Section>
      )}
    </>
  );
}

const reads = [...equipmentTables, JoinerKit, People, Settings];
