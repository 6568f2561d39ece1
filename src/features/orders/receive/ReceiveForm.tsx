import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { useSession } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { optional } from "../../../tables/column";
import { day, link, text } from "../../../tables/kinds";
import { ColumnField } from "../../../ui/ColumnField";
import { useFormats } from "../../../ui/FormatsContext";
import { usePageState } from "../../../ui/usePageState";
import { ButtonRow } from "../../../ui/Page";
import { PlanPreview } from "../../../ui/PlanPreview";
import type { Found } from "../../../ui/recordKind";
import { followHref, hrefOf } from "../../../ui/route";
import { SkipLink } from "../../../ui/SkipLink";
import type { OrderState } from "../../../model/orders/orderState";
import { Lists, Locations } from "../../../model/company/lists";
import { Items } from "../../../model/stock/tables";
import { receivedLines, type CountedLine } from "./receipt";
import { ReceiveLine } from "./ReceiveLine";
import { judgeShipment, type ReceiveShipment } from "./judgeShipment";
import { receiveShipment } from "./receiveShipment";
import { Receipts } from "../../../model/orders/tables";
import { words } from "../words";
import { Message } from "../../../ui/Message";
import { unitsIn } from "../../../model/stock/units";

interface Typed {
  readonly date: string;
  readonly note: string;
  readonly location: string;
  readonly lines: Readonly<Record<number, CountedLine>>;
}

/** What came of an order, line by line: counted, rejected and why; judged while one types, shown before it is written. */
export function ReceiveForm({ record: state, tables, home }: Found<OrderState>): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const receive = useAction(receiveShipment);
  const open = state.lines.filter((line) => line.open > 0);
  const locations = tables.rows(Locations).map(({ location }) => ({ key: location }));
  const unitOf = unitsIn(tables);
  const reasons = tables.rows(Lists).filter(({ list }) => list === "Reject reason");
  const [typed, keep, forget] = usePageState<Typed>("receive", {
    date: today,
    note: "",
    location: locations[0]?.key ?? "",
    lines: Object.fromEntries(
      open.map(({ line, open: left }) => [line.line, { counted: formats.typed(left), rejected: "", reason: "" }]),
    ),
  });
  const [wrong, setWrong] = useState<string>();
  const buttons = useRef<HTMLDivElement>(null);
  const { received, unread } = receivedLines(open, typed.lines, formats.style);
  const shipment: ReceiveShipment = {
    order: state.order.order,
    date: typed.date === "" ? today : typed.date,
    ...(typed.note.trim() === "" ? {} : { note: typed.note.trim() }),
    ...(typed.location === "" ? {} : { location: typed.location }),
    lines: received,
  };
  // What a request waits for is handed out at once.
  const waiting = requestWaiting(state, received);
  const judged = received.length > 0 ? judgeShipment(tables, shipment) : undefined;

  if (receive.planned)
    return (
      <PlanPreview
        doing={receive}
        write={words.receive.write}
        onWritten={() => {
          forget();
          // What was rejected is told to the vendor at once.
          followHref(
            received.some(({ rejected = 0 }) => rejected > 0)
              ? hrefOf("orders/rejected", { order: state.order.order })
              : (waiting ?? home),
          );
        }}
      />
    );

  const setLine = (line: number, counted: CountedLine): void =>
    keep((before) => ({ ...before, lines: { ...before.lines, [line]: counted } }));
  const setAll = (countOf: (left: number) => string): void =>
    keep((before) => ({
      ...before,
      lines: Object.fromEntries(
        open.map(({ line, open: left }) => [line.line, { counted: countOf(left), rejected: "", reason: "" }]),
      ),
    }));

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (unread.length > 0) return;
        setWrong(received.length === 0 ? words.receive.nothingCounted : undefined);
        if (received.length > 0) void receive.preview(shipment);
      }}
    >
      <SkipLink to={buttons} name={words.receive.submit} />
      <p className={styles.text}>{state.order.vendor}</p>
      <p className={styles.text}>{words.receive.notWritten}</p>
      <ButtonRow>
        <Button size="small" onClick={() => setAll((left) => formats.typed(left))}>
          {words.receive.all}
        </Button>
        <Button size="small" onClick={() => setAll(() => "")}>
          {words.receive.none}
        </Button>
      </ButtonRow>
      <ul className={styles.lines}>
        {open.map((lineState) => {
          const { line } = lineState;
          return (
            <ReceiveLine
              key={line.line}
              state={lineState}
              name={tables.find(Items, line.item)?.name ?? line.item}
              typed={typed.lines[line.line] ?? { counted: "", rejected: "", reason: "" }}
              reasons={reasons.map(({ item }) => item)}
              unitOf={unitOf}
              unread={unread.includes(line.line)}
              result={judged?.ok ? judged.value.find((each) => each.line === line.line) : undefined}
              onType={(counted) => setLine(line.line, counted)}
            />
          );
        })}
      </ul>
      {open.some(({ line }) => line.location === undefined) && (
        <ColumnField
          column={columns.location}
          text={typed.location}
          choices={locations}
          onText={(location) => keep((before) => ({ ...before, location }))}
        />
      )}
      <ColumnField column={columns.note} text={typed.note} onText={(note) => keep((before) => ({ ...before, note }))} />
      <ColumnField column={columns.date} text={typed.date} onText={(date) => keep((before) => ({ ...before, date }))} />
      {[judged && !judged.ok ? judged.problem.message : undefined, receive.refusal?.message, wrong]
        .filter((message, index, all) => message !== undefined && all.indexOf(message) === index)
        .map((message) => message !== undefined && <Message key={message} text={message} />)}
      <div ref={buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={receive.busy}>
          {words.receive.submit}
        </Button>
      </div>
    </form>
  );
}

/** Where what came is handed out, if a supply request waits for it. */
function requestWaiting(state: OrderState, received: ReceiveShipment["lines"]): string | undefined {
  const lines = new Set(received.flatMap(({ line, counted, rejected = 0 }) => (counted > rejected ? [line] : [])));
  const request = state.lines
    .find(({ line }) => lines.has(line.line) && line.requestLine !== undefined)
    ?.line.requestLine?.split(" / ")[0];
  return request === undefined ? undefined : hrefOf("supply/issue", { request });
}

const columns = {
  counted: Receipts.columns.counted,
  location: link({ header: words.receive.location, help: words.receive.locationHelp }, "Locations"),
  note: optional(text({ header: words.receive.note, help: words.receive.noteHelp })),
  date: day({ header: words.receive.date, help: "" }),
};

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0 },
  lines: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
