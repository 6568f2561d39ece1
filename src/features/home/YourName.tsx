import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useSessionState } from "../../session/SessionContext";
import { words } from "./words";

// Seldom used, and its fields would make the first page wait.
const NameForm = lazy(async () => ({ default: (await import("./NameForm")).NameForm }));

/** Who the Log says made the changes, and how to change it. */
export function YourName(): ReactNode {
  const styles = useStyles();
  const user = useSessionState((state) => state.user);
  const [changing, setChanging] = useState(false);
  if (changing)
    return (
      <Suspense>
        <NameForm name={user} onDone={() => setChanging(false)} />
      </Suspense>
    );
  return (
    <p className={styles.line}>
      {words.you}: {user === "" ? words.youUnknown : user}{" "}
      <Link as="button" inline onClick={() => setChanging(true)} aria-label={`${words.changeName}: ${words.you}`}>
        {words.changeName}
      </Link>
    </p>
  );
}

const useStyles = makeStyles({ line: { margin: 0, color: tokens.colorNeutralForeground2 } });
