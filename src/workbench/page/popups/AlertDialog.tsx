import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useBench, useBenchState } from "../bench";

const useStyles = makeStyles({ surface: { maxWidth: "460px" }, text: { whiteSpace: "pre-wrap" } });

/** What Excel would ask or tell, in a box over the page. Esc stands for the last answer. */
export function AlertDialog(): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const alert = useBenchState((state) => state.alert);
  if (!alert) return null;
  const answer = (act?: () => void) => {
    bench.setState({ alert: null });
    act?.();
    const { edit } = bench.getState();
    const keeper = edit ? `[data-cell-input=${edit.place}]` : "[role=grid]";
    requestAnimationFrame(() => window.document.querySelector<HTMLElement>(keeper)?.focus({ preventScroll: true }));
  };
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) answer(alert.answers.at(-1)?.act);
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{alert.title}</DialogTitle>
          <DialogContent className={styles.text}>{alert.message}</DialogContent>
          <DialogActions>
            {alert.answers.map(({ label, act }, index) => (
              <Button
                key={label}
                appearance={index === 0 ? "primary" : "secondary"}
                autoFocus={index === 0}
                onClick={() => answer(act)}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
