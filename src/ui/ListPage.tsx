import type { ReactNode } from "react";
import { EmptyState } from "./EmptyState";
import { Loading } from "./Loading";
import { Page } from "./Page";
import { SearchList, type ListOf } from "./SearchList";

/** A page that is a list of rows: to search, narrow and order, and to open; with what is said where there are none yet. */
export function ListPage<T, F extends string = never>({
  title,
  subtitle,
  back,
  navigation,
  actions,
  rows,
  empty,
  ...list
}: ListOf<T, F> & {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  /** The other pages of the duty. */
  readonly navigation?: ReactNode;
  readonly actions?: ReactNode;
  /** undefined until they are read. */
  readonly rows: readonly T[] | undefined;
  /** What is said where there are no rows at all, and the next step. */
  readonly empty: { readonly title: string; readonly text?: ReactNode; readonly action?: ReactNode };
}): ReactNode {
  return (
    <Page title={title} subtitle={subtitle} actions={actions} {...(back && { back })}>
      {navigation}
      {!rows ? (
        <Loading />
      ) : rows.length === 0 ? (
        <EmptyState title={empty.title} action={empty.action}>
          {empty.text}
        </EmptyState>
      ) : (
        <SearchList {...list} rows={rows} />
      )}
    </Page>
  );
}
