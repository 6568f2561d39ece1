import type { ReactNode } from "react";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { requestChoices, requestColumns } from "../enter/EnterPage";
import { requestRecord } from "../requestRecord";
import { words } from "../words";
import { editRequest } from "./editRequest";

/** Changes what a request says of itself. */
export function EditPage(): ReactNode {
  return (
    <RecordStepPage kind={requestRecord} title={words.request.edit}>
      {({ record, recordKey: request, tables, home }) => (
        <ActionForm
          name="edit"
          action={editRequest}
          columns={columns}
          initial={record}
          choices={requestChoices(tables)}
          // A field that was emptied is undefined in the row, not left out: the request loses it.
          inputOf={(row) => ({ ...emptied, ...row, request })}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const { requester: _requester, owner: _owner, ...columns } = requestColumns;

const emptied = {
  details: undefined,
  category: undefined,
  impact: undefined,
  urgency: undefined,
  major: undefined,
  department: undefined,
  neededBy: undefined,
  vendor: undefined,
  equipment: undefined,
  place: undefined,
  about: undefined,
};
