import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { mailLink } from "../../../domain/mail";
import { People, peopleToChoose } from "../../../model/people/people";
import type { OrderState } from "../../../model/orders/orderState";
import { useFormats } from "../../../ui/FormatsContext";
import { PrintButton } from "../../../ui/file/PrintButton";
import { MailText } from "../../../ui/MailText";
import { ButtonRow } from "../../../ui/Page";
import { Paper } from "../../../ui/Paper";
import type { Found } from "../../../ui/recordKind";
import { RecordStepPage } from "../../../ui/RecordPage";
import { followHref } from "../../../ui/route";
import { actionStep, useSteps } from "../../../ui/Steps";
import { WhoAreYou } from "../../../ui/WhoAreYou";
import { useSession } from "../../../session/SessionContext";
import { drawOrder } from "./drawOrder";
import { mailDraft } from "./mailDraft";
import { orderRecord } from "../orderRecord";
import { orderSheet } from "./orderSheet";
import { PrintedOrder } from "./PrintedOrder";
import { sendOrder } from "./sendOrder";
import { words } from "../words";
import { Message } from "../../../ui/Message";

/** The order as the vendor gets it: to print, to save as PDF, to mail; then it is marked as sent. */
export function SendPage(): ReactNode {
  return (
    <RecordStepPage kind={orderRecord} title={words.send.title} subtitle={words.send.subtitle} reads={[People]}>
      {(found) => <Send {...found} />}
    </RecordStepPage>
  );
}

function Send({ record: { order }, tables, home }: Found<OrderState>): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const session = useSession();
  const { busy, take } = useSteps();
  const frame = useRef<HTMLIFrameElement>(null);
  const sheet = orderSheet(tables, order.order);
  if (!sheet.ok) return <Message text={sheet.problem.message} />;
  const { vendor } = sheet.value;
  const mail = mailDraft(sheet.value, formats);
  return (
    <>
      <WhoAreYou people={peopleToChoose(tables)} />
      <ButtonRow>
        <PrintButton primary frame={frame} label={words.send.print} />
        {/* Excel prints a sheet everywhere; a pane on a Mac prints nothing, without a word. */}
        <Button disabledFocusable={busy} onClick={() => void session.publish(drawOrder, { order: order.order })}>
          {words.send.drawSheet}
        </Button>
        <Button as="a" href={mailLink(mail)} target="_blank">
          {words.send.mail}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            void take(actionStep(sendOrder, { order: order.order })).then((done) => {
              if (done) followHref(home);
            });
          }}
        >
          {words.send.markSent}
        </Button>
      </ButtonRow>
      <MailText mail={mail} />
      {vendor.email === undefined && <p className={styles.text}>{words.send.noEmail(vendor.vendor)}</p>}
      <Paper ref={frame} title={words.send.frame}>
        <PrintedOrder sheet={sheet.value} formats={formats} />
      </Paper>
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});
