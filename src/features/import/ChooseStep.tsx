import { Field, makeStyles, mergeClasses, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Page, Section } from "../../ui/Page";
import { ChooseFile } from "../../ui/file/ChooseFile";
import { checkSize, LIST_FILES } from "./fileKind";
import type { Handed } from "./readSource";
import { words } from "./words";
import { Message } from "../../ui/Message";

/** The first step: a file chosen or dropped, or cells pasted. */
export function ChooseStep({
  refusal,
  busy,
  onHanded,
  onRefused,
  children,
}: {
  readonly refusal: string | undefined;
  readonly busy: boolean;
  readonly onHanded: (handed: Handed) => void;
  readonly onRefused: (sentence: string) => void;
  /** What else can be chosen. */
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const [over, setOver] = useState(false);

  const take = async (file: File | undefined): Promise<void> => {
    if (!file || busy) return;
    // By size first: a file that is too large is not read into the pane's memory.
    const size = checkSize(file.name, file.size);
    if (!size.ok) {
      onRefused(size.problem.message);
      return;
    }
    try {
      onHanded({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      // The browser refuses to read a file that changed or vanished after it was chosen.
      onRefused(words.choose.unreadable(file.name));
    }
  };

  // The whole page takes the file: dropped beside a smaller place, the browser would open it in the pane's stead.
  return (
    <div
      className={styles.all}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <Page title={words.title} subtitle={words.subtitle}>
        {refusal !== undefined && <Message text={refusal} />}
        <div className={mergeClasses(styles.drop, over && styles.over)}>
          <ChooseFile
            appearance="primary"
            disabledFocusable={busy}
            aria-describedby="import-formats"
            label={words.choose.file}
            accept={LIST_FILES}
            onFile={(file) => void take(file)}
          />
          <p id="import-formats" className={styles.hint}>
            {words.choose.formats}
          </p>
        </div>
        <Section title={words.choose.paste}>
          <Field hint={words.choose.pasteHint}>
            <Textarea
              aria-label={words.choose.paste}
              value=""
              resize="none"
              onChange={() => undefined}
              onPaste={(event) => {
                event.preventDefault();
                const pasted = event.clipboardData.getData("text/plain");
                if (pasted.trim() !== "" && !busy) onHanded({ name: words.choose.pasted, pasted });
              }}
            />
          </Field>
        </Section>
        {children}
      </Page>
    </div>
  );
}

const useStyles = makeStyles({
  all: { minHeight: "100%" },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "16px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  over: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});
