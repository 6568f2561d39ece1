import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isZone } from "../../../domain/zonedTime";
import type { Offer } from "../../../model/schedule/findTimes";
import { copyText } from "../../../ui/file/saveFile";
import { useFormats } from "../../../ui/FormatsContext";
import { ButtonRow, Section } from "../../../ui/Page";
import { words as uiWords } from "../../../ui/words";
import { words } from "../words";
import { timesToSend } from "./offerText";

/** The free times as a text to paste into a mail, in the guest's zone. */
export function TimesToSend({ offers, zone }: { readonly offers: readonly Offer[]; readonly zone: string }): ReactNode {
  const formats = useFormats();
  const [guestZone, setGuestZone] = useState(zone);
  const [told, setTold] = useState("");
  if (offers.length === 0) return null;
  const text = timesToSend(offers, isZone(guestZone) ? guestZone : zone, formats);
  return (
    <Section title={words.find.offer}>
      <Field label={words.find.guestZone} hint={words.find.offerHelp}>
        <Input value={guestZone} onChange={(_event, { value }) => setGuestZone(value.trim())} />
      </Field>
      <Field label={words.find.offer}>
        <Textarea readOnly resize="vertical" rows={6} value={text} />
      </Field>
      <ButtonRow>
        <Button onClick={() => setTold(copyText(text) ? uiWords.file.copied : uiWords.file.notCopied)}>
          {uiWords.file.copy}
        </Button>
      </ButtonRow>
      <p role="status">{told}</p>
    </Section>
  );
}
