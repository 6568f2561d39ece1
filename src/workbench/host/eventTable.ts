import type { Sheet } from "../document/Sheet";
import type { Table } from "../document/Table";
import type { Arguments } from "./Arguments";
import { eventTypes } from "./eventTypes";
import type { HostContext } from "./HostContext";

/** The target of what is registered on a collection of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

interface EventSources {
  Workbook: null;
  Chart: { readonly id: string };
  ChartCollection: Sheet;
  CommentCollection: Sheet | null;
  Worksheet: Sheet;
  WorksheetCollection: null;
  Table: Table;
  TableCollection: Sheet | null;
}

const onSheets = {
  ActivatedEvent: eventTypes.worksheetActivated,
  CalculatedEvent: eventTypes.worksheetCalculated,
  ColumnSortedEvent: eventTypes.worksheetColumnSorted,
  RowSortedEvent: eventTypes.worksheetRowSorted,
  DataChangedEvent: eventTypes.worksheetChanged,
  DeactivatedEvent: eventTypes.worksheetDeactivated,
  FormatChangedEvent: eventTypes.worksheetFormatChanged,
  FormulaChangedEvent: eventTypes.worksheetFormulaChanged,
  SingleClickedEvent: eventTypes.worksheetSingleClicked,
  ProtectionChangedEvent: eventTypes.worksheetProtectionChanged,
  RowHiddenChangedEvent: eventTypes.worksheetRowHiddenChanged,
  SelectionChangedEvent: eventTypes.worksheetSelectionChanged,
};

const eventsOf: Readonly<Record<keyof EventSources, Readonly<Record<string, number>>>> = {
  Workbook: {
    ActivatedEvent: eventTypes.workbookActivated,
    AutoSaveSettingChangedEvent: eventTypes.workbookAutoSaveSettingChanged,
  },
  Chart: { ActivatedEvent: eventTypes.chartActivated, DeactivatedEvent: eventTypes.chartDeactivated },
  ChartCollection: {
    ActivatedEvent: eventTypes.chartActivated,
    AddedEvent: eventTypes.chartAdded,
    DeactivatedEvent: eventTypes.chartDeactivated,
    DeletedEvent: eventTypes.chartDeleted,
  },
  CommentCollection: {
    AddedEvent: eventTypes.commentAdded,
    ChangedEvent: eventTypes.commentChanged,
    DeletedEvent: eventTypes.commentDeleted,
  },
  Worksheet: onSheets,
  WorksheetCollection: {
    ...onSheets,
    AddedEvent: eventTypes.worksheetAdded,
    DeletedEvent: eventTypes.worksheetDeleted,
  },
  Table: { DataChangedEvent: eventTypes.tableChanged, SelectionChangedEvent: eventTypes.tableSelectionChanged },
  TableCollection: {
    AddedEvent: eventTypes.tableAdded,
    DataChangedEvent: eventTypes.tableChanged,
    DeletedEvent: eventTypes.tableDeleted,
  },
};

type Registration<S> = (subject: S, args: Arguments, host: HostContext) => undefined;

/** The methods by which the client asks for a class's events, and takes that back. */
export function registrations<K extends keyof EventSources>(type: K): Record<string, Registration<EventSources[K]>> {
  const methods: Record<string, Registration<EventSources[K]>> = {};
  for (const [name, event] of Object.entries(eventsOf[type])) {
    methods[`_Register${name}`] = (subject, _args, { events }) => {
      events.register(event, targetOf(subject));
      return undefined;
    };
    methods[`_Unregister${name}`] = (subject, _args, { events }) => {
      events.unregister(event, targetOf(subject));
      return undefined;
    };
  }
  return methods;
}

function targetOf(subject: EventSources[keyof EventSources]): string {
  return subject?.id ?? WORKBOOK_TARGET;
}
