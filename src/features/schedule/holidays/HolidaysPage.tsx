import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useSession, useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Message } from "../../../ui/Message";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { PaneSelect } from "../../../ui/PaneSelect";
import { hrefOf } from "../../../ui/route";
import { useFormAction } from "../../../ui/useFormAction";
import { words } from "../words";
import { addHolidays, holidaysOf, sitesIn } from "./addHolidays";
import type * as Known from "./publicHolidays";

/** Proposes a country's public holidays of a year, and writes those that are chosen as rows of Holidays. */
export function HolidaysPage(): ReactNode {
  const tables = useTables(addHolidays.reads);
  const [known, setKnown] = useState<typeof Known>();
  useEffect(() => void import("./publicHolidays").then(setKnown), []);
  return (
    <Page
      title={words.holidays.title}
      subtitle={words.holidays.subtitle}
      back={{ href: hrefOf("schedule"), label: words.title }}
    >
      {tables && known ? <Proposal tables={tables} known={known} /> : <Loading />}
    </Page>
  );
}

function Proposal({ tables, known }: { readonly tables: TableSet; readonly known: typeof Known }): ReactNode {
  const styles = useStyles();
  const formats = useFormats();
  const thisYear = Number(useSession().circumstances().today.slice(0, 4));
  const [country, setCountry] = useState("");
  const [part, setPart] = useState("");
  const [year, setYear] = useState(thisYear);
  const [site, setSite] = useState("");
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const adding = useFormAction(addHolidays, { next: () => undefined });
  const parts = country === "" ? [] : known.partsOfCountry(country, formats.language);
  const days = country === "" ? [] : known.publicHolidays(country, part, year, formats.language);
  const there = holidaysOf(tables, site === "" ? undefined : site);
  const chosen = days.filter(({ date }) => !there.has(date) && !leftOut.has(date));
  const says = words.holidays;
  return (
    <>
      <Field label={says.country}>
        <PaneSelect
          value={country}
          onChange={(_event, { value }) => {
            setCountry(value);
            setPart("");
          }}
        >
          <option value="">{says.choose}</option>
          {known.countriesWithHolidays(formats.language).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </PaneSelect>
      </Field>
      {parts.length > 0 && (
        <Field label={says.part}>
          <PaneSelect value={part} onChange={(_event, { value }) => setPart(value)}>
            <option value="">{says.whole}</option>
            {parts.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </PaneSelect>
        </Field>
      )}
      <Field label={says.year}>
        <PaneSelect value={year} onChange={(_event, { value }) => setYear(Number(value))}>
          {[thisYear, thisYear + 1, thisYear + 2].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </PaneSelect>
      </Field>
      <Field label={says.site} hint={says.siteHelp}>
        <PaneSelect value={site} onChange={(_event, { value }) => setSite(value)}>
          <option value="">{says.everySite}</option>
          {sitesIn(tables).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </PaneSelect>
      </Field>
      {country !== "" &&
        (days.length === 0 ? (
          <EmptyState title={says.none} />
        ) : (
          <Section title={says.days}>
            <div role="group" aria-label={says.days} className={styles.days}>
              {days.map(({ date, name }) => (
                <Checkbox
                  key={date}
                  checked={there.has(date) || !leftOut.has(date)}
                  disabled={there.has(date)}
                  label={says.day(formats.longDay(date), name, there.has(date))}
                  onChange={(_event, { checked }) =>
                    setLeftOut((before) => {
                      const after = new Set(before);
                      if (checked === true) after.delete(date);
                      else after.add(date);
                      return after;
                    })
                  }
                />
              ))}
            </div>
            {adding.refusal}
            <ButtonRow>
              <Button
                appearance="primary"
                disabledFocusable={adding.busy || chosen.length === 0}
                onClick={() =>
                  adding.submit({ days: chosen, ...(site !== "" && { site }) }, () => setLeftOut(new Set()))
                }
              >
                {says.add(formats.counted(chosen.length, "holiday"))}
              </Button>
            </ButtonRow>
            <Message intent="info" text={says.source} />
          </Section>
        ))}
    </>
  );
}

const useStyles = makeStyles({
  days: { display: "flex", flexDirection: "column", marginBottom: tokens.spacingVerticalM },
});
