import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useSession, useSessionState } from "../../session/SessionContext";
import { text } from "../../tables/kinds";
import { Form } from "../../ui/Form";
import { words } from "./words";

/** Who the Log says made the changes, and how to change it. */
export function YourName(): ReactNode {
  const styles = useStyles();
  const session = useSession();
  const user = useSessionState((state) => state.user);
  const [changing, setChanging] = useState(false);
  if (changing)
    return (
      <Form
        name="yourName"
        columns={columns}
        initial={{ name: user }}
        submit={words.save}
        onSubmit={({ name }, written) => {
          session.setUser(name);
          written();
          setChanging(false);
        }}
        onCancel={() => setChanging(false)}
      />
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

const columns = { name: text({ header: words.name, help: words.nameHelp }) };

const useStyles = makeStyles({ line: { margin: 0, color: tokens.colorNeutralForeground2 } });
