import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AnyTable } from "../../tables/defineTable";
import { words } from "../words";
import { RecordForm } from "./RecordForm";

/** Adds a row to a table from within a form that needs it; what was typed there stays. */
export function AddRecordDialog({
  table,
  open,
  filled,
  onAdded,
  onClose,
}: {
  readonly table: AnyTable;
  readonly open: boolean;
  /** What the new row begins with, such as the name that was typed. */
  readonly filled: Readonly<Record<string, string>>;
  readonly onAdded: (key: string) => void;
  readonly onClose: () => void;
}): ReactNode {
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
