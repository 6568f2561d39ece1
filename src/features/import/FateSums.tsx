import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormats } from "../../ui/FormatsContext";
import { sumsOf, type ImportOutcome } from "./planImport";
import { words } from "./words";

/** What becomes of the file's rows; together they are all of them. */
export function FateSums({ outcome }: { readonly outcome: ImportOutcome }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const sums = sumsOf(outcome);
  return (
    <p className={styles.sums}>
      {words.preview.sums(
        formats.quantity(outcome.fates.length),
        fates
          .filter((fate) => sums[fate] > 0)
          .map((fate) => words.preview.fate(formats.quantity(sums[fate]), words.preview.fates[fate]))
          .join(" · "),
      )}
    </p>
  );
}

const fates = ["new", "changed", "same", "merged", "refused"] as const;

const useStyles = makeStyles({ sums: { ...typographyStyles.body1, margin: 0 } });
