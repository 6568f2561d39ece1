import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Choice } from "./choice";
import { ColumnField } from "./ColumnField";
import type { FormState } from "./useForm";

/** Some of a form's fields, in this order; those that the form does not show now are left out. */
export function FormFields({
  form: { columns, shown, texts, errors, setText },
  fields = shown,
  choices = {},
  below = {},
}: {
  readonly form: FormState;
  readonly fields?: readonly string[];
  /** For links and lists, by field. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  /** What is shown right below a field, by field. */
  readonly below?: Readonly<Record<string, ReactNode>>;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {fields.map((field) => {
        const column = columns[field];
        return (
          column &&
          shown.includes(field) && (
            <div key={field} data-field={field}>
              <ColumnField
                column={column}
                text={texts[field] ?? ""}
                error={errors[field]}
                choices={choices[field] ?? []}
                onText={(text) => setText(field, text)}
              />
              {below[field]}
            </div>
          )
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", gap: "12px" } });
