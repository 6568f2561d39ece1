import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { Settings, companySettings } from "../../model/company/settings";
import { equipmentConditions } from "../../model/equipment/equipmentColumns";
import { equipmentStates, equipmentTables, type EquipmentState } from "../../model/equipment/equipmentState";
import { Equipment } from "../../model/equipment/tables";
import { People } from "../../model/people/people";
import { useSession, useTables } from "../../session/SessionContext";
import { useFormats } from "../../ui/FormatsContext";
import { ListPage } from "../../ui/ListPage";
import { ListRow } from "../../ui/ListRow";
import { newRecordHref } from "../../ui/record/recordAddress";
import { recordHref } from "../../ui/recordKind";
import { hrefOf, useRoute } from "../../ui/route";
import type { ListOrders } from "../../ui/SearchList";
import { pageStep, publishStep, type Step } from "../../ui/Steps";
import { Tag } from "../../ui/Tag";
import { EquipmentNavigation } from "./EquipmentNavigation";
import { equipmentRecord } from "./equipmentRecord";
import { drawLabels } from "./sheets/labels";
import { isWithLeaver } from "./equipmentTodo";
import { toneOf, words } from "./words";

/** Equipment by state, to search and to open, to hand out and to take back. */
export function EquipmentPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(reads);
  const pieces = useMemo(() => tables && [...equipmentStates(tables, today).values()], [tables, today]);
  const isLeft = useMemo(() => tables && isWithLeaver(tables), [tables]);
  const passesNow = (piece: EquipmentState, show: string): boolean =>
    show === LEAVERS ? isLeft?.(piece) === true : passes(piece, show);
  const currency = tables && companySettings(tables).currency;
  return (
    <ListPage
      title={words.title}
      navigation={<EquipmentNavigation />}
      actions={<Link href={newRecordHref(Equipment, {}, hrefOf("equipment"))}>{words.add}</Link>}
      rows={pieces}
      empty={{
        title: words.noneTitle,
        text: words.noneText,
        action: <Link href={hrefOf("import")}>{words.importData}</Link>,
      }}
      says={words.list}
      textOf={searchText}
      filter={{ label: words.show, choices: filters, initial: params.show ?? IN_USE, passes: passesNow }}
      orders={sorts}
      many={{ chosen: words.chosen, label: words.choose, stepsFor: stepsForMany, none: words.noneForMany }}
      saves={Equipment}
      keyOf={({ equipment }) => equipment.tag}
      hrefOf={({ equipment }) => recordHref(equipmentRecord, equipment.tag)}
    >
      {(piece) => (
        <ListRow
          title={piece.equipment.name}
          figure={piece.value === undefined ? undefined : formats.money(piece.value, currency ?? "")}
          detail={[
            piece.equipment.tag,
            piece.holder === undefined ? (piece.place ?? words.noPlace) : words.withPerson(piece.holder),
            ...(piece.dueBack === undefined ? [] : [words.until(formats.day(piece.dueBack))]),
          ].join(" · ")}
          state={
            <Tag tone={piece.problem === "" ? toneOf(piece) : "bad"}>
              {piece.problem === "" ? piece.state : piece.problem}
            </Tag>
          }
        />
      )}
    </ListPage>
  );
}

const reads = [...equipmentTables, People, Settings];

const IN_USE = "in use";
const ALL = "all";
const PROBLEM = "problem";
const CHECK = "check";
const LEAVERS = "leavers";

const filters: Readonly<Record<string, string>> = {
  [IN_USE]: words.showInUse,
  ...Object.fromEntries(equipmentConditions.map((state) => [state, state])),
  [PROBLEM]: words.showProblem,
  [CHECK]: words.showCheck,
  [LEAVERS]: words.showLeavers,
  [ALL]: words.showAll,
};

const passes = ({ state, problem, check }: EquipmentState, show: string): boolean => {
  if (show === ALL) return true;
  if (show === IN_USE) return state !== "Archived";
  if (show === PROBLEM) return problem !== "";
  if (show === CHECK) return state !== "Archived" && (check === "Overdue" || check === "Due soon");
  return state === show;
};

const searchText = ({ equipment, holder, place }: EquipmentState): string =>
  [
    equipment.tag,
    equipment.name,
    equipment.category,
    equipment.serial,
    equipment.model,
    equipment.maker,
    equipment.kit,
    holder,
    place,
  ].join(" ");

const sorts: ListOrders<EquipmentState> = {
  [words.sorts.tag]: (a, b) => a.equipment.tag.localeCompare(b.equipment.tag, undefined, { numeric: true }),
  [words.sorts.place]: (a, b) => (a.place ?? "\uffff").localeCompare(b.place ?? "\uffff"),
  [words.sorts.due]: (a, b) => (a.dueBack ?? "9999").localeCompare(b.dueBack ?? "9999"),
  [words.sorts.value]: (a, b) => (b.value ?? 0) - (a.value ?? 0),
};

function stepsForMany(pieces: readonly EquipmentState[]): readonly Step[] {
  const tags = pieces.map(({ equipment }) => equipment.tag);
  const named = { tags: tags.join(",") };
  return [
    ...(pieces.every(({ state }) => state === "Ready")
      ? [pageStep(words.handOut.title, "equipment/hand-out", named)]
      : []),
    ...(pieces.every(({ outOn }) => outOn !== undefined)
      ? [pageStep(words.takeBack.title, "equipment/take-back", named)]
      : []),
    publishStep(drawLabels, { tags }),
  ];
}
