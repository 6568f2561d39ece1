import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isWebAddress, linkFault, type DocumentState } from "../../model/documents/documentState";
import { Documents } from "../../model/documents/tables";
import { peopleToChoose } from "../../model/people/people";
import type { Formats } from "../../domain/formats";
import type { Figure } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { ButtonRow } from "../../ui/Page";
import { editRecordHref } from "../../ui/record/recordAddress";
import { recordHref } from "../../ui/recordKind";
import { RecordPage } from "../../ui/RecordPage";
import { Tag } from "../../ui/Tag";
import { WhoAreYou } from "../../ui/WhoAreYou";
import { documentRecord } from "./documentRecord";
import { nextSteps } from "./nextSteps";
import { RecordLink } from "./recordLink";
import { toneOf, words } from "./words";

/** One document: where it is, what it belongs to, how long it holds and is kept. */
export function DocumentPage(): ReactNode {
  const formats = useFormats();
  return (
    <RecordPage
      kind={documentRecord}
      view={({ record: state }) => ({
        subtitle: [state.document.document, state.document.kind].join(" · "),
        tags: (
          <>
            <Tag tone={toneOf(state.status)}>{state.status}</Tag>
            {state.document.confidential === true && <Tag>{words.document.confidential}</Tag>}
          </>
        ),
        warnings: warningsOf(state, formats),
        steps: nextSteps(state),
        facts: factsOf(state, formats),
      })}
    >
      {({ record: { document, status }, tables, home }) => (
        <>
          {status === "To dispose" && <WhoAreYou people={peopleToChoose(tables)} />}
          <ButtonRow>
            <Link href={editRecordHref(Documents, document.document, home)}>{words.document.edit}</Link>
          </ButtonRow>
        </>
      )}
    </RecordPage>
  );
}

function warningsOf({ document, status }: DocumentState, formats: Formats): readonly string[] {
  const fault = status === "Disposed" ? undefined : linkFault(document.link);
  return [
    ...(status === "Expired" && document.validUntil !== undefined
      ? [words.document.expired(formats.day(document.validUntil))]
      : []),
    ...(status === "Review due" ? [words.document.reviewDue] : []),
    ...(status === "To dispose" ? [words.document.toDispose] : []),
    ...(fault === undefined ? [] : [fault]),
  ];
}

function factsOf({ document, keepUntil, replacedBy }: DocumentState, formats: Formats): readonly Figure[] {
  const says = words.document;
  const fact = (label: string, value: ReactNode): readonly Figure[] => (value === undefined ? [] : [{ label, value }]);
  const day = (label: string, on: string | undefined): readonly Figure[] =>
    fact(label, on === undefined ? undefined : formats.day(on));
  const other = (label: string, number: string | undefined): readonly Figure[] =>
    number === undefined ? [] : [{ label, value: <Link href={recordHref(documentRecord, number)}>{number}</Link> }];
  const { table, record, link } = document;
  return [
    ...(table === undefined || record === undefined
      ? []
      : fact(says.record, <RecordLink table={table} record={record} />)),
    ...fact(
      says.link,
      link !== undefined && isWebAddress(link) ? (
        <Link href={link} target="_blank" rel="noopener noreferrer">
          {link}
        </Link>
      ) : (
        link
      ),
    ),
    ...day(says.dated, document.dated),
    ...day(says.filed, document.filedOn),
    ...fact(says.owner, document.owner),
    ...fact(says.version, document.version),
    ...other(says.replaces, document.replaces),
    ...other(says.replacedBy, replacedBy[0]?.document),
    ...day(says.valid, document.validUntil),
    ...day(says.review, document.reviewOn),
    ...fact(says.keep, keepUntil === undefined ? says.forGood : formats.day(keepUntil)),
    ...fact(says.hold, document.hold),
    ...day(says.disposed, document.disposedOn),
    ...fact(says.protocol, document.protocol),
    ...fact(says.note, document.note),
  ];
}
