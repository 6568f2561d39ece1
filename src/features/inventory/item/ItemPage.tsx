import type { ReactNode } from "react";
import { useSession } from "../../../session/SessionContext";
import { RecordPage } from "../../../ui/RecordPage";
import { Tag } from "../../../ui/Tag";
import { itemRecord } from "./itemRecord";
import { itemSteps } from "./itemSteps";
import { AskedFor, ByLocation, OnOrder, StockNow } from "./ItemStock";
import { Measured, VendorsOf } from "./ItemSupply";
import { LevelsOf } from "./LevelsOf";
import { LatestMoves } from "./LatestMoves";
import { words } from "../words";
import { unitsIn } from "../../../model/stock/units";

/** One item: what there is of it, where, from whom it comes, and what can be done. */
export function ItemPage(): ReactNode {
  const { today } = useSession().circumstances();
  return (
    <RecordPage
      kind={itemRecord}
      view={({ record: { item } }) => ({
        subtitle: [item.item, item.category, item.class && `Class ${item.class}`].filter(Boolean).join(" · "),
        tags: item.buy === "Stopped" && <Tag>{words.stopped}</Tag>,
        steps: itemSteps(item),
      })}
    >
      {({ record: { item, stock }, tables }) => (
        <>
          <StockNow item={item} stock={stock} unitOf={unitsIn(tables)} />
          <ByLocation item={item} stock={stock} />
          <OnOrder item={item} stock={stock} unitOf={unitsIn(tables)} />
          <AskedFor item={item} stock={stock} unitOf={unitsIn(tables)} />
          <LevelsOf item={item} tables={tables} />
          <VendorsOf item={item} tables={tables} today={today} />
          <Measured item={item} />
          <LatestMoves item={item} tables={tables} />
        </>
      )}
    </RecordPage>
  );
}
