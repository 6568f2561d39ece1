import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { companySettings } from "../../../model/company/settings";
import { DocumentRules } from "../../../model/documents/tables";
import { useSession, useTables } from "../../../session/SessionContext";
import { titleOf } from "../../../tables/defineTable";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { useFormats } from "../../../ui/FormatsContext";
import { ListPage } from "../../../ui/ListPage";
import { ListRow } from "../../../ui/ListRow";
import { recordListHref } from "../../../ui/record/recordAddress";
import { hrefOf } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { DocumentsNavigation } from "../DocumentsNavigation";
import { words } from "../words";
import { missingPapers, missingTables, type MissingPaper } from "./missingPapers";

/** Papers that the rules ask for and that are not there; each leads to where it is filed. */
export function MissingPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const tables = useTables(missingTables);
  const missing = useMemo(() => tables && missingPapers(tables, today), [tables, today]);
  const all = tablesOf(useFeatures());
  const rules = <Link href={recordListHref(DocumentRules)}>{words.missing.rules}</Link>;
  const hasRules = tables === undefined || tables.rows(DocumentRules).length > 0;
  return (
    <ListPage
      title={words.missing.title}
      subtitle={words.missing.subtitle}
      navigation={<DocumentsNavigation />}
      actions={rules}
      rows={missing}
      empty={{
        title: words.missing.none,
        text: hasRules ? words.missing.noneText : words.missing.noRules,
        action: rules,
      }}
      says={words.missing.list}
      textOf={({ name, rule }) => [name, rule.kind, rule.table].join(" ")}
      keyOf={keyOf}
      hrefOf={({ rule, record }) => hrefOf("documents/file", { table: rule.table, record, kind: rule.kind })}
    >
      {({ rule, name, amount, hasExpired }) => {
        const table = all.find((each) => each.name === rule.table);
        return (
          <ListRow
            title={name}
            figure={
              amount === undefined ? undefined : formats.money(amount, tables ? companySettings(tables).currency : "")
            }
            detail={[table && titleOf(table), rule.rule].filter(Boolean).join(" · ")}
            state={
              <Tag tone={hasExpired ? "bad" : "warning"}>
                {hasExpired ? `${rule.kind}, ${words.missing.expired}` : rule.kind}
              </Tag>
            }
          />
        );
      }}
    </ListPage>
  );
}

const keyOf = ({ rule, record }: MissingPaper): string => `${rule.rule} ${record}`;
