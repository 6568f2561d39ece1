import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { dayOfMoment } from "../../domain/moment";
import type { Formats } from "../../domain/formats";
import { companySettings } from "../../model/company/settings";
import { areRepairsTooDear, isUnderWarranty, type EquipmentState } from "../../model/equipment/equipmentState";
import { Equipment, type EquipmentEntry } from "../../model/equipment/tables";
import { Requests } from "../../model/requests/tables";
import { Vendors } from "../../model/stock/tables";
import { useSession } from "../../session/SessionContext";
import { sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Entries, Entry } from "../../ui/Entries";
import type { Figure } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { MailLink } from "../../ui/MailLink";
import { ButtonRow, Section } from "../../ui/Page";
import { editRecordHref } from "../../ui/record/recordAddress";
import { RecordPage } from "../../ui/RecordPage";
import { hrefOf } from "../../ui/route";
import { Tag } from "../../ui/Tag";
import { equipmentRecord } from "./equipmentRecord";
import { nextSteps } from "./nextSteps";
import { warrantyMail } from "./mails";
import { toneOf, words } from "./words";

/** One piece of equipment: who has it, what is due, what it is worth and what happened to it. */
export function PiecePage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  return (
    <RecordPage
      kind={equipmentRecord}
      view={({ record: piece, tables }) => ({
        subtitle: [piece.equipment.name, piece.equipment.maker, piece.equipment.model].filter(Boolean).join(" · "),
        tags: (
          <>
            <Tag tone={toneOf(piece)}>{piece.state}</Tag>
            {piece.problem !== "" && <Tag tone="bad">{piece.problem}</Tag>}
            {piece.check === "Due soon" && <Tag tone="warning">{words.showCheck}</Tag>}
          </>
        ),
        warnings: warningsOf(piece, formats, companySettings(tables).currency, today),
        steps: nextSteps(piece),
        facts: factsOf(piece, formats, companySettings(tables).currency, today),
      })}
    >
      {({ record: piece, tables, home }) => {
        const { vendor } = piece.equipment;
        return (
          <>
            <ButtonRow>
              <Link href={editRecordHref(Equipment, piece.equipment.tag, home)}>{words.piece.edit}</Link>
            </ButtonRow>
            {piece.openFault && isUnderWarranty(piece.equipment, today) && vendor !== undefined && (
              <MailLink
                mail={warrantyMail(piece, piece.openFault, tables.find(Vendors, vendor)?.email)}
                label={words.piece.askVendor}
              />
            )}
            <RequestsOf tag={piece.equipment.tag} tables={tables} />
            <Section title={words.piece.log}>
              {piece.log.length === 0 ? (
                words.piece.noLog
              ) : (
                <Entries>
                  {piece.log.map((entry) => (
                    <Entry key={entry.entry} small={detailOf(entry)} end={formats.day(entry.date)}>
                      {entry.event}
                      {entry.person !== undefined && ` · ${entry.person}`}
                      {entry.result !== undefined && ` · ${entry.result}`}
                      {entry.place !== undefined && ` · ${entry.place}`}
                      {entry.cost !== undefined && ` · ${formats.money(entry.cost, companySettings(tables).currency)}`}
                    </Entry>
                  ))}
                </Entries>
              )}
            </Section>
          </>
        );
      }}
    </RecordPage>
  );
}

/** The requests that were made about a piece, the newest first; nothing where there are none. */
function RequestsOf({ tag, tables }: { readonly tag: string; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const requests = tables
    .rows(Requests)
    .filter(({ equipment }) => sameKey(equipment, tag))
    .reverse();
  if (requests.length === 0) return null;
  return (
    <Section title={words.piece.requests}>
      <Entries>
        {requests.map(({ request, subject, openedAt }) => (
          <Entry key={request} small={request} end={formats.day(dayOfMoment(openedAt))}>
            <Link href={hrefOf("requests/request", { request })}>{subject}</Link>
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

const detailOf = ({ note, document, vendor, by }: EquipmentEntry): string =>
  [note, document, vendor, by].filter((each) => each !== undefined).join(" · ");

function warningsOf(piece: EquipmentState, formats: Formats, currency: string, today: string): readonly string[] {
  const { equipment, openFault, problem, holder, dueBack, check, value = 0 } = piece;
  const says = words.piece;
  if (piece.state === "Archived") return [];
  return [
    ...(openFault ? [says.fault(openFault.note ?? "", formats.day(openFault.date))] : []),
    ...(openFault && isUnderWarranty(equipment, today)
      ? [says.underWarranty(equipment.vendor ?? says.vendor, formats.day(equipment.warrantyTo ?? today))]
      : []),
    ...(problem === "Missing" ? [says.missing] : []),
    ...(dueBack !== undefined && dueBack < today
      ? [says.overdue(holder ?? words.stockTake.somebody, formats.day(dueBack))]
      : []),
    ...(check === "Overdue" ? [says.checkOverdue] : []),
    ...(areRepairsTooDear(piece)
      ? [says.tooDear(formats.money(piece.repairs, currency), formats.money(value, currency))]
      : []),
  ];
}

function factsOf(piece: EquipmentState, formats: Formats, currency: string, today: string): readonly Figure[] {
  const { equipment } = piece;
  const says = words.piece;
  const word = (label: string, value: string | undefined): readonly Figure[] =>
    value === undefined ? [] : [{ label, value }];
  const day = (label: string, on: string | undefined): readonly Figure[] =>
    word(label, on === undefined ? undefined : formats.day(on));
  const amount = (label: string, value: number | undefined, note?: string): readonly Figure[] =>
    value === undefined ? [] : [{ label, value: formats.money(value, currency), ...(note !== undefined && { note }) }];
  return [
    ...word(says.holder, piece.holder),
    ...day(says.outOn, piece.outOn),
    ...day(says.dueBack, piece.dueBack),
    ...word(says.place, piece.place),
    ...word(says.serial, equipment.serial),
    ...word(says.kit, equipment.kit),
    ...word(says.vendor, equipment.vendor),
    ...day(says.boughtOn, equipment.boughtOn),
    ...amount(says.cost, equipment.cost),
    ...amount(
      says.value,
      piece.value,
      equipment.lifeYears === undefined
        ? undefined
        : says.byMethod(equipment.method ?? "Straight line", formats.quantity(equipment.lifeYears)),
    ),
    ...(equipment.warrantyTo === undefined
      ? []
      : [
          {
            label: says.warranty,
            value: formats.day(equipment.warrantyTo),
            ...(equipment.warrantyTo < today && { note: says.warrantyOver }),
          },
        ]),
    ...day(says.lastCheck, piece.lastCheck),
    ...day(says.nextCheck, piece.nextCheck),
    ...word(says.meter, piece.meter === undefined ? undefined : formats.quantity(piece.meter)),
    ...word(says.checkAt, piece.checkAt === undefined ? undefined : formats.quantity(piece.checkAt)),
    ...amount(says.repairs, piece.repairs === 0 ? undefined : piece.repairs),
  ];
}
