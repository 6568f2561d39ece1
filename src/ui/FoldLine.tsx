import type { ComponentProps, ReactNode } from "react";

/** The line of a <details> that opens and closes it. Microsoft's client, which moves the focus at Tab, passes over a plain one. */
export const FoldLine = (props: ComponentProps<"summary">): ReactNode => <summary tabIndex={0} {...props} />;
