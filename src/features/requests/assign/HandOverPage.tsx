import type { ReactNode } from "react";
import { openByOwner } from "../../../model/requests/assignment";
import { requestStates } from "../../../model/requests/requestState";
import { staffOn } from "../../../model/calendar/absences";
import { peopleToChoose } from "../../../model/people/people";
import { useSession } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { link, paragraph } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import type { Choice } from "../../../ui/choice";
import { useFormats } from "../../../ui/FormatsContext";
import { RecordStepPage } from "../../../ui/RecordPage";
import { requestRecord } from "../requestRecord";
import { handOver } from "../say/changeState";
import { words } from "../words";

/** Gives a request to somebody else: who is here, and how many each has open. */
export function HandOverPage(): ReactNode {
  const formats = useFormats();
  const { now, today } = useSession().circumstances();
  const choicesIn = (tables: TableSet): readonly Choice[] => {
    const open = openByOwner(requestStates(tables, now).values());
    const staff = staffOn(tables, today);
    return peopleToChoose(tables).map(({ key }) => ({
      key,
      label: staff.isAway(key) ? words.handOver.away : words.handOver.open(formats.quantity(open.get(key) ?? 0)),
    }));
  };
  return (
    <RecordStepPage kind={requestRecord} title={words.request.handOver}>
      {({ recordKey: request, tables, home }) => (
        <ActionForm
          name="hand over"
          action={handOver}
          columns={columns}
          choices={{ owner: choicesIn(tables) }}
          inputOf={(row) => ({ request, ...row })}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const columns = {
  owner: link({ header: words.handOver.owner, help: words.handOver.ownerHelp }, "People"),
  text: optional(paragraph({ header: words.handOver.text, help: words.handOver.textHelp })),
};
