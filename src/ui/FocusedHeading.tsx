import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

/**
 * A heading that takes the focus when it comes up, so that it is read out and Tab goes on from there. While it has the focus it
 * is a stop for Tab: Office's client, which moves the focus itself, knows no place in the page but the stops.
 */
export function FocusedHeading({
  level,
  className,
  children,
}: {
  readonly level: 1 | 2;
  readonly className: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = heading.current;
    // Only where the pane has the keyboard: it must not take it from a cell that is being typed into.
    if (!element || !document.hasFocus()) return;
    element.focus();
  }, []);
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <Heading
      ref={heading}
      tabIndex={-1}
      onFocus={(event) => {
        event.currentTarget.tabIndex = 0;
      }}
      onBlur={(event) => {
        event.currentTarget.tabIndex = -1;
      }}
      className={mergeClasses(styles.heading, className)}
    >
      {children}
    </Heading>
  );
}

const useStyles = makeStyles({ heading: { outlineStyle: "none" } });
