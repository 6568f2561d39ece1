import type { ReactNode } from "react";
import { addMonths } from "../../../domain/calendarDay";
import { DocumentKinds, Documents } from "../../../model/documents/tables";
import { useSession } from "../../../session/SessionContext";
import { keyCreated } from "../../../tables/change";
import { day } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { recordHref } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { documentRecord } from "../documentRecord";
import { words } from "../words";
import { renewDocument, reviewDocument } from "./fileActions";

/** Files the next version of a document. */
export function RenewPage(): ReactNode {
  const { today } = useSession().circumstances();
  return (
    <RecordStepPage kind={documentRecord} title={words.renew.title} subtitle={words.renew.subtitle}>
      {({ recordKey: document, record: { document: before } }) => (
        <ActionForm
          name="renew"
          action={renewDocument}
          columns={renewColumns}
          initial={{
            dated: today,
            ...(before.validUntil !== undefined && { validUntil: addMonths(before.validUntil, 12) }),
          }}
          inputOf={(row) => ({ document, ...row })}
          next={(done) => recordHref(documentRecord, keyCreated(done, Documents) ?? document)}
        />
      )}
    </RecordStepPage>
  );
}

/** Notes that a document was looked at. */
export function ReviewPage(): ReactNode {
  const { today } = useSession().circumstances();
  return (
    <RecordStepPage kind={documentRecord} title={words.review.title} subtitle={words.review.subtitle}>
      {({ recordKey: document, record, tables, home }) => (
        <ActionForm
          name="review"
          action={reviewDocument}
          columns={{ reviewOn: day({ header: Documents.columns.reviewOn.header, help: words.review.next }) }}
          initial={{
            reviewOn: addMonths(today, tables.find(DocumentKinds, record.document.kind)?.reviewMonths ?? YEAR),
          }}
          inputOf={(row) => ({ document, ...row })}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const YEAR = 12;
const { dated, validUntil, link, version, note } = Documents.columns;
const renewColumns = {
  dated,
  validUntil,
  link: { ...link, help: words.file.link },
  version: { ...version, help: words.renew.version },
  note,
};
