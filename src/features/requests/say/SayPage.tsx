import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { peopleIn } from "../../../model/people/people";
import { formatRequest } from "../../../model/requests/logRequests";
import { requestReader } from "../../../model/requests/requestState";
import { AnswerTemplates } from "../../../model/requests/ruleTables";
import { messageWays, StatusLog } from "../../../model/requests/tables";
import { useSession } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { moment, paragraph } from "../../../tables/kinds";
import { sameKey } from "../../../tables/keys";
import { ActionForm } from "../../../ui/ActionForm";
import { Entries, Entry } from "../../../ui/Entries";
import { MailLink } from "../../../ui/MailLink";
import { Section } from "../../../ui/Page";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { hrefOf } from "../../../ui/route";
import { requestRecord } from "../requestRecord";
import { words } from "../words";
import { fillTemplate } from "./answerTemplate";
import { writeMessage } from "./changeState";

/** Notes what was said: our answer, begun with a template and sent as a mail, or what the requester wrote. */
export function SayPage(): ReactNode {
  const { params } = useRoute();
  const { now } = useSession().circumstances();
  const way = messageWays.find((word) => word === params.way) ?? "Internal";
  const isAnswer = way === "To requester";
  return (
    <RecordStepPage kind={requestRecord} title={isAnswer ? words.request.answer : words.request.received}>
      {({ record, recordKey: request, tables, home }) => {
        const { state } = requestReader(tables, now)(record);
        const templates = tables
          .rows(AnswerTemplates)
          .filter(({ category }) => category === undefined || sameKey(category, record.category));
        const template = templates.find((each) => each.template === params.template);
        const text = template && fillTemplate(template.body, state);
        const to = peopleIn(tables)(record.requester)?.email ?? "";
        return (
          <>
            {isAnswer && templates.length > 0 && (
              <Section title={words.say.template}>
                <Entries>
                  {templates.map((each) => (
                    <Entry key={each.template}>
                      <Link href={hrefOf("requests/say", { request, way, template: each.template })}>
                        {each.template}
                      </Link>
                    </Entry>
                  ))}
                </Entries>
              </Section>
            )}
            <ActionForm
              key={template?.template ?? ""}
              name={`say ${way} ${template?.template ?? ""}`}
              action={writeMessage}
              columns={columns}
              initial={text === undefined ? {} : { text }}
              inputOf={(row) => ({ request, way, ...row })}
              next={home}
            >
              {({ texts }) =>
                isAnswer && (
                  <MailLink
                    mail={{ to, subject: formatRequest(record), body: texts.text ?? "" }}
                    label={words.say.mail}
                  />
                )
              }
            </ActionForm>
          </>
        );
      }}
    </RecordStepPage>
  );
}

const columns = {
  text: paragraph({ header: words.say.text, help: words.say.textHelp }),
  at: optional(moment({ header: StatusLog.columns.at.header, help: words.say.atHelp })),
};
