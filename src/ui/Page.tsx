import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { lazy, Suspense, type ReactNode } from "react";
import { useSessionState } from "../session/SessionContext";
import { FocusedHeading } from "./FocusedHeading";

// Seldom there is anything to say: it comes when there is.
const TableNotes = lazy(async () => ({ default: (await import("./TableNotes")).TableNotes }));

/** A page: its heading, which takes the focus when the page opens, and what is below it. */
export function Page({
  title,
  subtitle,
  back,
  actions,
  children,
}: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Where this page is a step of another. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const hasNotes = useSessionState(
    ({ tables, shown }) => tables.unreadable(shown).length > 0 || tables.notCounted(shown) !== undefined,
  );
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {back && (
          <Link href={back.href} className={styles.back}>
            <ArrowLeftRegular aria-hidden />
            {back.label}
          </Link>
        )}
        <div className={styles.titleRow}>
          <FocusedHeading level={1} className={styles.title}>
            {title}
          </FocusedHeading>
          {actions}
        </div>
        {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
      </header>
      <Suspense>{hasNotes && <TableNotes />}</Suspense>
      {children}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <div className={styles.titleRow}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Buttons side by side; they wrap in a narrow pane. */
export function ButtonRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().buttons}>{children}</div>;
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    boxSizing: "border-box",
    minHeight: "100%",
    maxWidth: "720px",
    padding: "16px 20px 24px",
    "@media (max-width: 359px)": { paddingLeft: "12px", paddingRight: "12px" },
  },
  header: { display: "flex", flexDirection: "column", gap: "4px" },
  back: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    alignSelf: "flex-start",
    minHeight: "24px",
  },
  titleRow: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 12px",
  },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: "anywhere" },
  subtitle: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  sectionTitle: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});
