import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSessionState } from "../../session/SessionContext";
import { useFeatures } from "../../ui/FeaturesContext";
import { words } from "./setUpWords";

/** The duties to choose from; those whose tables are in the workbook already are ticked and stay so. */
export function DutyChoice({
  left,
  onLeft,
}: {
  /** The duties that are not wanted. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}): ReactNode {
  const styles = useStyles();
  const present = useSessionState((state) => state.present);
  const duties = useFeatures().filter((feature) => !feature.always);
  return (
    <fieldset className={styles.duties}>
      <legend className={styles.legend}>{words.setUp.duties}</legend>
      {duties.map((duty) => {
        const here = duty.tables.every(({ name }) => present.has(name));
        return (
          <div key={duty.id}>
            <Checkbox
              label={duty.title}
              checked={here || !left.has(duty.id)}
              disabled={here}
              onChange={(_event, { checked }) => {
                const next = new Set(left);
                if (checked === true) next.delete(duty.id);
                else next.add(duty.id);
                onLeft(next);
              }}
            />
            <div className={styles.purpose}>{here ? words.setUp.already : duty.purpose}</div>
          </div>
        );
      })}
    </fieldset>
  );
}

const useStyles = makeStyles({
  duties: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, border: "none" },
  legend: { ...typographyStyles.subtitle2, padding: 0, marginBottom: "4px" },
  purpose: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginLeft: "32px" },
});
