import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { daysBetween } from "../../../domain/calendarDay";
import { companySettings, Settings } from "../../../model/company/settings";
import {
  areRepairsTooDear,
  checksDue,
  equipmentStates,
  equipmentTables,
  overdueLoans,
  warrantiesEnding,
  type EquipmentState,
} from "../../../model/equipment/equipmentState";
import { People, peopleIn } from "../../../model/people/people";
import { useSession, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { MailLink } from "../../../ui/MailLink";
import { Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf } from "../../../ui/route";
import { ShowAll, useShows } from "../../../ui/ShowAll";
import { Tag } from "../../../ui/Tag";
import { EquipmentNavigation } from "../EquipmentNavigation";
import { equipmentRecord } from "../equipmentRecord";
import { reminderMail } from "../mails";
import { WARRANTY_DAYS } from "../equipmentTodo";
import { words } from "../words";

/** Loans to chase, checks to make, what is broken, warranties that end, repairs that cost too much. */
export function DuePage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page title={words.due.title} subtitle={words.due.subtitle}>
      <EquipmentNavigation />
      <ShowAll />
      {tables ? <Due tables={tables} /> : <Loading />}
    </Page>
  );
}

function Due({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const states = useMemo(() => [...equipmentStates(tables, today).values()], [tables, today]);
  const person = peopleIn(tables);
  const { currency } = companySettings(tables);
  return (
    <>
      <Pieces
        part="loans"
        title={words.due.loans}
        pieces={overdueLoans(states, today)}
        small={({ holder, dueBack = today }) =>
          [holder, words.due.since(formats.quantity(daysBetween(dueBack, today)))].filter(Boolean).join(" · ")
        }
        end={(piece) =>
          piece.holder !== undefined && (
            <MailLink
              mail={reminderMail(piece, piece.holder, person(piece.holder)?.email)}
              label={words.due.remind}
              name={words.due.remindPerson(piece.holder)}
            />
          )
        }
      />
      <Pieces
        part="checks"
        title={words.due.checks}
        pieces={checksDue(states)}
        small={({ nextCheck, checkAt, holder, place }) =>
          [
            nextCheck !== undefined && formats.day(nextCheck),
            checkAt !== undefined && words.due.meterAt(formats.quantity(checkAt)),
            holder ?? place,
          ]
            .filter(Boolean)
            .join(" · ")
        }
        end={({ check, equipment: { tag } }) => (
          <>
            <Tag tone={check === "Overdue" ? "bad" : "warning"}>{check}</Tag>
            <Link href={hrefOf("equipment/note", { tag, what: "check" })} aria-label={`${words.due.noteCheck}, ${tag}`}>
              {words.due.noteCheck}
            </Link>
          </>
        )}
      />
      <Pieces
        part="broken"
        title={words.due.broken}
        pieces={states.filter(({ state }) => state === "Not usable")}
        small={({ openFault, place }) => [openFault?.note, place].filter(Boolean).join(" · ")}
        end={({ problem }) => <Tag tone="bad">{problem}</Tag>}
      />
      <Pieces
        part="warranties"
        title={words.due.warranties}
        pieces={warrantiesEnding(states, today, WARRANTY_DAYS)}
        small={({ equipment: { vendor } }) => vendor}
        end={({ equipment: { warrantyTo = today } }) => formats.day(warrantyTo)}
      />
      <Pieces
        part="dear"
        title={words.due.dear}
        pieces={states.filter(areRepairsTooDear)}
        small={({ value = 0 }) => formats.money(value, currency)}
        end={({ repairs }) => formats.money(repairs, currency)}
      />
    </>
  );
}

function Pieces({
  part,
  title,
  pieces,
  small,
  end,
}: {
  /** What the address calls it where only this part of the page is shown. */
  readonly part: string;
  readonly title: string;
  readonly pieces: readonly EquipmentState[];
  readonly small: (piece: EquipmentState) => ReactNode;
  readonly end: (piece: EquipmentState) => ReactNode;
}): ReactNode {
  const shows = useShows();
  if (!shows(part)) return null;
  return (
    <Section title={title}>
      {pieces.length === 0 ? (
        words.due.nothing
      ) : (
        <Entries>
          {pieces.map((piece) => (
            <Entry key={piece.equipment.tag} small={small(piece)} end={end(piece)}>
              <Link href={recordHref(equipmentRecord, piece.equipment.tag)}>{piece.equipment.tag}</Link>{" "}
              {piece.equipment.name}
            </Entry>
          ))}
        </Entries>
      )}
    </Section>
  );
}

const reads = [...equipmentTables, People, Settings];
