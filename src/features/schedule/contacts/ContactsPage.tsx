import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Contacts } from "../../../model/schedule/tables";
import { useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { newRecordHref } from "../../../ui/record/recordAddress";
import { hrefOf } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { ScheduleNavigation } from "../ScheduleNavigation";
import { words } from "../words";

/** Everybody outside whom the company deals with. */
export function ContactsPage(): ReactNode {
  const formats = useFormats();
  const tables = useTables(reads);
  return (
    <ListPage
      title={words.contacts.title}
      navigation={<ScheduleNavigation />}
      actions={<Link href={newRecordHref(Contacts)}>{words.contacts.add}</Link>}
      rows={tables?.rows(Contacts)}
      empty={{ title: words.contacts.noneTitle, text: words.contacts.noneText }}
      says={words.contacts.list}
      textOf={({ contact, organisation, role, email }) => [contact, organisation, role, email].join(" ")}
      saves={Contacts}
      keyOf={({ contact }) => contact}
      hrefOf={({ contact }) => hrefOf("schedule/contact", { contact })}
    >
      {({ contact, organisation, role, zone, followUpOn }) => (
        <ListRow
          title={contact}
          figure={organisation}
          detail={[role, zone].filter(Boolean).join(" · ")}
          state={
            followUpOn !== undefined && <Tag tone="warning">{words.contacts.followUpOn(formats.day(followUpOn))}</Tag>
          }
        />
      )}
    </ListPage>
  );
}

const reads = [Contacts];
