import type { ReactNode } from "react";
import { EmptyState } from "../../ui/EmptyState";
import { Page } from "../../ui/Page";
import { hrefOf } from "../../ui/route";
import { words } from "./words";

/** What is said where the address names no table that people fill by hand. */
export function NoSuchList(): ReactNode {
  return (
    <Page title={words.title} back={{ href: hrefOf("records"), label: words.title }}>
      <EmptyState title={words.unknown}>{words.unknownText}</EmptyState>
    </Page>
  );
}
