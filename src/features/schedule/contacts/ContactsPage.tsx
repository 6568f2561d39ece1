import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Contacts, type Contact } from "../../../model/schedule/tables";
import { useSession, useTables } from "../../../session/SessionContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { newRecordHref } from "../../../ui/record/recordAddress";
import { hrefOf, useRoute } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { ScheduleNavigation } from "../ScheduleNavigation";
import { isFollowUpDue } from "../scheduleTodo";
import { words } from "../words";

/** Everybody outside whom the company deals with. */
export function ContactsPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const { params } = useRoute();
  const tables = useTables(reads);
  const passes = (contact: Contact, show: Shown): boolean => show === "all" || isFollowUpDue(today)(contact);
  return (
    <ListPage
      title={words.contacts.title}
      navigation={<ScheduleNavigation />}
      actions={<Link href={newRecordHref(Contacts)}>{words.contacts.add}</Link>}
      rows={tables?.rows(Contacts)}
      empty={{ title: words.contacts.noneTitle, text: words.contacts.noneText }}
      says={words.contacts.list}
      filter={{ label: words.contacts.show, choices: words.contacts.shown, initial: shownOf(params.show), passes }}
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

type Shown = keyof typeof words.contacts.shown;
const shownOf = (show: string | undefined): Shown => (show === "due" ? "due" : "all");

const reads = [Contacts];
