import type { ReactNode } from "react";
import { Locations } from "../../../model/company/lists";
import { EquipmentLog } from "../../../model/equipment/tables";
import { Requests } from "../../../model/requests/tables";
import { Vendors } from "../../../model/stock/tables";
import { useSessionState } from "../../../session/SessionContext";
import { optional } from "../../../tables/column";
import { choice, day, flag, link, quantity, text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { useRoute } from "../../../ui/route";
import { equipmentRecord } from "../equipmentRecord";
import { notes, type NoteKind } from "../nextSteps";
import { words } from "../words";
import { moveEquipment, noteCheck, noteRepair, readMeter, reportFault, retireEquipment } from "./serviceActions";

/** Notes one thing that happened to a piece: a fault, its repair, a check, a reading, a move, its end. */
export function NotePage(): ReactNode {
  const what = noteKindOf(useRoute().params.what);
  const hasRequests = useSessionState(({ present }) => present.has(Requests.name));
  return (
    <RecordStepPage kind={equipmentRecord} title={notes[what]} subtitle={words.note[what]}>
      {({ recordKey: tag, record: piece, tables, home }) => {
        const vendors = tables.rows(Vendors).map(({ vendor }) => ({ key: vendor }));
        switch (what) {
          case "fault":
            return (
              <ActionForm
                name="fault"
                action={reportFault}
                columns={hasRequests ? { ...faultColumns, askRepair: askColumn } : faultColumns}
                initial={hasRequests ? { askRepair: true } : {}}
                inputOf={(row) => ({ tag, ...row })}
                next={home}
              />
            );
          case "repair":
            return (
              <ActionForm
                name="repair"
                action={noteRepair}
                columns={repairColumns}
                choices={{ vendor: vendors }}
                initial={{ vendor: piece.openFault && piece.equipment.vendor }}
                inputOf={(row) => ({ tag, ...row })}
                next={home}
              />
            );
          case "check":
            return (
              <ActionForm
                name="check"
                action={noteCheck}
                columns={checkColumns}
                choices={{ vendor: vendors }}
                inputOf={(row) => ({ tag, ...row })}
                next={home}
              />
            );
          case "meter":
            return (
              <ActionForm
                name="meter"
                action={readMeter}
                columns={{ meter: quantity({ header: "Meter", help: words.note.meterNow }), note: noteColumn }}
                inputOf={(row) => ({ tag, ...row })}
                next={home}
              />
            );
          case "move":
            return (
              <ActionForm
                name="move"
                action={moveEquipment}
                columns={{ place: link({ header: "Place", help: words.note.move }, "Locations"), note: noteColumn }}
                choices={{ place: tables.rows(Locations).map(({ location }) => ({ key: location })) }}
                inputOf={(row) => ({ tags: [tag], ...row })}
                next={home}
              />
            );
          case "retire":
            return (
              <ActionForm
                name="retire"
                action={retireEquipment}
                columns={{ note: text({ header: "Reason", help: words.note.whatBecame }) }}
                inputOf={(row) => ({ tag, ...row })}
                next={home}
              />
            );
        }
      }}
    </RecordStepPage>
  );
}

const noteKindOf = (what: string | undefined): NoteKind =>
  // Whatever the address says, one of the kinds is shown.
  what !== undefined && what in notes ? (what as NoteKind) : "fault";

const faultColumns = { note: text({ header: "Fault", help: words.note.whatIsWrong }) };
const askColumn = flag({ header: "Ask for the repair", help: words.note.askRepair });
const noteColumn = optional(text({ header: "Note", help: words.note.anything }));
const onColumn = optional(day({ header: "On", help: words.note.on }));
const vendorColumn = optional(link({ header: "Vendor", help: words.note.vendor }, "Vendors"));
const documentColumn = optional(text({ header: "Document", help: words.note.document }));

const repairColumns = {
  on: onColumn,
  vendor: vendorColumn,
  cost: EquipmentLog.columns.cost,
  document: documentColumn,
  note: noteColumn,
};
const checkColumns = {
  result: choice({ header: "Result", help: EquipmentLog.columns.result.help }, ["Passed", "Failed"]),
  on: onColumn,
  meter: EquipmentLog.columns.meter,
  vendor: vendorColumn,
  document: documentColumn,
  note: noteColumn,
};
