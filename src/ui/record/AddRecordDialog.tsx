import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "../words";
import type { AddRecord } from "./AddRecordContext";
import { RecordForm } from "./RecordForm";

/** Adds a row to a table from within a form that needs it; what was typed there stays. */
export function AddRecordDialog({ table, open, filled, onAdded, onClose }: AddRecord): ReactNode {
  return (
    <Dialog open={open} onOpenChange={(_event, now) => !now.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.record.newTitle(table.record?.noun ?? "")}</DialogTitle>
          <DialogContent>
            <RecordForm
              table={table}
              filled={filled}
              onSaved={(key) => {
                onAdded(key);
                return undefined;
              }}
              onCancel={onClose}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
