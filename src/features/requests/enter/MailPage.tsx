import { useState, type ReactNode } from "react";
import { useTables } from "../../../session/SessionContext";
import { paragraph } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { Form } from "../../../ui/Form";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Message } from "../../../ui/Message";
import { Page } from "../../../ui/Page";
import { hrefOf } from "../../../ui/route";
import { requestRecord } from "../requestRecord";
import { words } from "../words";
import { RequestForm } from "./EnterPage";
import { readMail, writerOf, type ReadMail } from "./readMail";

/** Makes a request of the text of a mail. */
export function MailPage(): ReactNode {
  const tables = useTables(requestRecord.reads);
  const formats = useFormats();
  const [mail, setMail] = useState<ReadMail>();
  return (
    <Page
      title={words.mail.title}
      subtitle={words.mail.subtitle}
      back={{ href: hrefOf("requests/enter"), label: words.enter.title }}
    >
      <Form
        name="mail"
        columns={columns}
        submit={words.mail.read}
        onSubmit={({ text }) => setMail(readMail(text, formats.style))}
      />
      {mail && (tables ? <Found key={mail.subject + mail.body} mail={mail} tables={tables} /> : <Loading />)}
    </Page>
  );
}

function Found({ mail, tables }: { readonly mail: ReadMail; readonly tables: TableSet }): ReactNode {
  const writer = writerOf(tables, mail);
  const sender = mail.sender ?? mail.email;
  return (
    <>
      {writer === undefined && sender !== undefined && <Message intent="warning" text={words.mail.unknown(sender)} />}
      <RequestForm
        name={`mail ${mail.subject}`}
        tables={tables}
        initial={{
          ...(writer && { requester: writer.person }),
          subject: mail.subject,
          ...(mail.body !== "" && { details: mail.body }),
        }}
      />
    </>
  );
}

const columns = { text: paragraph({ header: words.mail.text, help: words.mail.textHelp }) };
