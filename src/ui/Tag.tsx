import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";

export type Tone = "plain" | "good" | "warning" | "bad";

/** A state in a word. The tone adds a sign as well as a colour, so that neither carries the meaning alone. */
export function Tag({ tone = "plain", children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.tag, styles[tone])}>
      {tone === "good" && <CheckmarkRegular aria-hidden />}
      {(tone === "warning" || tone === "bad") && <WarningRegular aria-hidden />}
      {children}
    </span>
  );
}

const useStyles = makeStyles({
  tag: {
    ...typographyStyles.caption1,
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    padding: "0 6px",
    minHeight: "20px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: "nowrap",
  },
  plain: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
});
