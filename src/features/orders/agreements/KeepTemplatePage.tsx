import type { ReactNode } from "react";
import { text } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { hrefOf } from "../../../ui/route";
import { orderRecord } from "../orderRecord";
import { keepAsTemplate } from "./templates";
import { words } from "./words";

/** Keeps the lines of an order as a template. */
export function KeepTemplatePage(): ReactNode {
  return (
    <RecordStepPage kind={orderRecord} title={words.keep} subtitle={words.keepText}>
      {({ recordKey: order }) => (
        <ActionForm
          name="keep as template"
          action={keepAsTemplate}
          columns={columns}
          inputOf={({ template }) => ({ order, template })}
          next={hrefOf("orders/agreements")}
        />
      )}
    </RecordStepPage>
  );
}

const columns = { template: text({ header: "Template", help: words.keepName }) };
