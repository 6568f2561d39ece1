import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { hrefOf, useRoute } from "./route";
import { words } from "./words";

/** On a page that its address narrows to a part (`show`): the way to all of it. */
export function ShowAll(): ReactNode {
  const { path, params } = useRoute();
  if (params.show === undefined) return null;
  return (
    <div>
      <Link href={hrefOf(path)}>{words.showWhole}</Link>
    </div>
  );
}

/** Whether a part of the page is shown: all are where the address names none. */
export function useShows(): (part: string) => boolean {
  const { show } = useRoute().params;
  return (part) => show === undefined || show === part;
}
