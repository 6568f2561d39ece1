import type { ReactNode } from "react";
import { addDays } from "../../../domain/calendarDay";
import { Reminders } from "../../../model/reminders/tables";
import { useSession } from "../../../session/SessionContext";
import { choice } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { Page } from "../../../ui/Page";
import { hrefOf, useRoute } from "../../../ui/route";
import { words } from "../words";
import { quietReminder, type QuietReminder } from "./noteReminders";

/** Puts reminders of one thing off, or notes what was answered. */
export function QuietPage(): ReactNode {
  const formats = useFormats();
  const { reference = "", says = "" } = useRoute().params;
  const { today } = useSession().circumstances();
  const home = hrefOf("reminders");
  return (
    <Page title={words.quietPage.title} subtitle={formats.sentence(says)} back={{ href: home, label: words.title }}>
      {reference === "" ? (
        <EmptyState title={words.quietPage.gone}>{words.quietPage.goneText}</EmptyState>
      ) : (
        <ActionForm
          name={`quiet ${reference}`}
          action={quietReminder}
          columns={columns}
          initial={{ how: words.quietPage.snooze, until: addDays(today, WEEK) }}
          inputOf={({ how, until, note }): QuietReminder => ({
            reference,
            says,
            event: how === words.quietPage.answer ? "Answered" : "Snoozed",
            until,
            note,
          })}
          submit={words.quietPage.title}
          next={home}
        />
      )}
    </Page>
  );
}

const WEEK = 7;
const columns = {
  how: choice({ header: words.quietPage.how, help: "" }, [words.quietPage.snooze, words.quietPage.answer]),
  until: { ...Reminders.columns.until, help: words.quietPage.until },
  note: { ...Reminders.columns.note, help: words.quietPage.note },
};
