import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useSessionState } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { tablesOf, withUsual, type Rows } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { ButtonRow, Page } from "../../ui/Page";
import { PlanPreview } from "../../ui/PlanPreview";
import { goTo, hrefOf } from "../../ui/route";
import { removeSample } from "./removeSample";
import { emptyCompany } from "./sampleCompany";
import { words } from "./setUpWords";
import { Message } from "../../ui/Message";

const nothing: Rows = new Map();

/** Takes the sample company out of the workbook, so that one's own can come in. */
export function RemoveSamplePage(): ReactNode {
  const features = useFeatures();
  const present = useSessionState((state) => state.present);
  const [usual, setUsual] = useState<Rows>();
  useEffect(() => {
    let wanted = true;
    void withUsual(features, emptyCompany()).then((rows) => wanted && setUsual(rows));
    return () => {
      wanted = false;
    };
  }, [features]);
  const action = useMemo(
    () =>
      removeSample(
        tablesOf(features).filter(({ name }) => present.has(name)),
        usual ?? nothing,
      ),
    [features, present, usual],
  );
  const { planned, refusal, busy, preview, write, back } = useAction(action);
  return (
    <Page
      title={words.removeSample.title}
      subtitle={words.removeSample.subtitle}
      back={{ href: hrefOf("home/set-up"), label: words.setUp.title }}
    >
      {planned ? (
        <PlanPreview
          plan={planned.plan}
          tables={planned.tables}
          write={words.removeSample.write}
          busy={busy}
          onBack={back}
          onWrite={() => void write().then((done) => done && goTo("home"))}
        />
      ) : (
        <>
          {refusal && <Message intent="warning" text={refusal.message} />}
          <ButtonRow>
            <Button appearance="primary" disabledFocusable={busy || !usual} onClick={() => void preview(undefined)}>
              {words.removeSample.check}
            </Button>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}
