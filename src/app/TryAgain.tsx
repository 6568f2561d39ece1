import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "./words";

/**
 * The way on where something failed. A plain button: the frame must be able to show it without loading anything more,
 * and Fluent's own would come with the first page for its sake.
 */
export function TryAgain({ onClick }: { readonly onClick: () => void }): ReactNode {
  return (
    <button type="button" className={useStyles().button} onClick={onClick}>
      {words.tryAgain}
    </button>
  );
}

const useStyles = makeStyles({
  button: {
    ...typographyStyles.body1Strong,
    alignSelf: "flex-start",
    minWidth: "96px",
    padding: "5px 12px",
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});
