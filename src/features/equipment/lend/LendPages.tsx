import type { ReactNode } from "react";
import { Locations } from "../../../model/company/lists";
import { equipmentStates, equipmentTables, type EquipmentState } from "../../../model/equipment/equipmentState";
import { kitsIn } from "../../../model/equipment/kits";
import { EquipmentLog } from "../../../model/equipment/tables";
import { People, peopleToChoose } from "../../../model/people/people";
import { useSession, useTables } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { link, text } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import type { Choice } from "../../../ui/choice";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { LinesForm } from "../../../ui/lines/LinesForm";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { words } from "../words";
import { handOut, obstacleToLending, takeBack } from "./handOut";

/** Hands out one or several pieces to a person. */
export function HandOutPage(): ReactNode {
  const { params } = useRoute();
  const { today } = useSession().circumstances();
  const formats = useFormats();
  const tables = useTables(reads);
  return (
    <Page title={words.handOut.title} subtitle={words.handOut.subtitle} back={back}>
      {!tables ? (
        <Loading />
      ) : (
        <Lines
          tables={tables}
          choicesOf={(states) => {
            const ready = [...states.values()].filter((piece) => obstacleToLending(piece) === undefined);
            const kits = [...kitsIn(states)].filter(([, pieces]) =>
              pieces.every((piece) => obstacleToLending(piece) === undefined),
            );
            return [
              ...kits.map(([kit, pieces]) => ({ key: kit, label: words.handOut.kit(formats.quantity(pieces.length)) })),
              ...ready.map(choiceOf),
            ];
          }}
          none={<EmptyState title={words.handOut.nothing}>{words.handOut.nothingText}</EmptyState>}
          form={(choices, tags) => (
            <LinesForm
              name={`hand out ${params.tags ?? ""}`}
              action={handOut}
              head={headColumns}
              line={lineColumns}
              initial={{ ...(params.person !== undefined && { person: params.person }) }}
              initialLines={tags.map((tag) => ({ tag }))}
              choices={{ person: peopleToChoose(tables), tag: choices }}
              inputOf={(head, lines) => ({ ...head, tags: lines.map(({ tag }) => tag) })}
              submit={words.handOut.title}
              next={hrefOf("equipment")}
            />
          )}
          today={today}
        />
      )}
    </Page>
  );
}

/** Takes back one or several pieces. */
export function TakeBackPage(): ReactNode {
  const { params } = useRoute();
  const { today } = useSession().circumstances();
  const tables = useTables(reads);
  return (
    <Page title={words.takeBack.title} subtitle={words.takeBack.subtitle} back={back}>
      {!tables ? (
        <Loading />
      ) : (
        <Lines
          tables={tables}
          choicesOf={(states) =>
            [...states.values()]
              .filter(({ outOn, state }) => outOn !== undefined && state !== "Archived")
              .map(({ equipment, holder }) => ({
                key: equipment.tag,
                label: holder === undefined ? equipment.name : words.takeBack.with(equipment.name, holder),
              }))
          }
          none={<EmptyState title={words.takeBack.nothing}>{words.takeBack.nothingText}</EmptyState>}
          form={(choices, tags) => (
            <LinesForm
              name={`take back ${params.tags ?? ""}`}
              action={takeBack}
              head={backColumns}
              line={lineColumns}
              initialLines={tags.map((tag) => ({ tag }))}
              choices={{ place: tables.rows(Locations).map(({ location }) => ({ key: location })), tag: choices }}
              inputOf={(head, lines) => ({ ...head, tags: lines.map(({ tag }) => tag) })}
              submit={words.takeBack.title}
              next={hrefOf("equipment")}
            />
          )}
          today={today}
        />
      )}
    </Page>
  );
}

function Lines({
  tables,
  today,
  choicesOf,
  none,
  form,
}: {
  readonly tables: TableSet;
  readonly today: string;
  readonly choicesOf: (states: ReadonlyMap<string, EquipmentState>) => readonly Choice[];
  readonly none: ReactNode;
  readonly form: (choices: readonly Choice[], tags: readonly string[]) => ReactNode;
}): ReactNode {
  const { params } = useRoute();
  const choices = choicesOf(equipmentStates(tables, today));
  return choices.length === 0
    ? none
    : form(
        choices,
        (params.tags ?? "").split(",").filter((tag) => tag !== ""),
      );
}

const choiceOf = ({ equipment }: EquipmentState): Choice => ({ key: equipment.tag, label: equipment.name });

const reads = [...equipmentTables, People, Locations];
const back = { href: hrefOf("equipment"), label: words.title };

const headColumns = {
  person: link({ header: EquipmentLog.columns.person.header, help: words.handOut.person }, "People"),
  dueBack: EquipmentLog.columns.dueBack,
  note: EquipmentLog.columns.note,
};
const backColumns = {
  place: optional(link({ header: EquipmentLog.columns.place.header, help: words.takeBack.place }, "Locations")),
  fault: optional(text({ header: words.takeBack.faultHeader, help: words.takeBack.fault })),
  note: EquipmentLog.columns.note,
};
const lineColumns = { tag: link({ header: words.handOut.tag, help: words.handOut.tagHelp }, "Equipment") };
