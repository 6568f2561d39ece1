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
  const removing = useAction(action);
  return (
    <Page
      title={words.removeSample.title}
      subtitle={words.removeSample.subtitle}
      back={{ href: hrefOf("home/set-up"), label: words.setUp.title }}
    >
      {removing.planned ? (
        <PlanPreview doing={removing} write={words.removeSample.write} onWritten={() => goTo("home")} />
      ) : (
        <>
          {removing.refusal && <Message intent="warning" text={removing.refusal.message} />}
          <ButtonRow>
            <Button
              appearance="primary"
              disabledFocusable={removing.busy || !usual}
              onClick={() => void removing.preview(undefined)}
            >
              {words.removeSample.check}
            </Button>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}
