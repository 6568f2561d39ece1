import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ok } from "../../domain/result";
import { Locations } from "../../model/company/lists";
import { companySettings, Settings } from "../../model/company/settings";
import { useSession, useSessionState } from "../../session/SessionContext";
import { EmptyState } from "../../ui/EmptyState";
import { tablesOf } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useFormats } from "../../ui/FormatsContext";
import { usePageState } from "../../ui/usePageState";
import { Page } from "../../ui/Page";
import { goTo } from "../../ui/route";
import { importInto } from "./importRows";
import { ChooseStep } from "./ChooseStep";
import { DoneStep } from "./DoneStep";
import { FoundStep } from "./FoundStep";
import { keptFor, type Kept } from "./savedMappings";
import { OwnLists } from "./takeIn/OwnLists";
import { planTakeIn, takeInTarget, type TakeInPlan } from "./takeIn/planTakeIn";
import { inspectColumns } from "./inspectColumns";
import { MatchStep } from "./MatchStep";
import { planImport } from "./planImport";
import { prepareRows } from "./prepareRows";
import { PreviewStep } from "./PreviewStep";
import { proposal } from "./proposal";
import { readSource, type Handed, type Reading } from "./readSource";
import { Contents } from "../../workbook/contents";
import { Log } from "../../workbook/log/log";
import { inSlices } from "./steps";
import { Mappings } from "./tables";
import { useCancellable } from "./useCancellable";
import { fillable, nameFor, type Checked, type Found, type Matched, type Wizard } from "./wizard";
import { words } from "./words";

/** Imports a file or pasted cells: choose, say what it is, match columns, check, write. */
export function ImportPage(): ReactNode {
  const session = useSession();
  const formats = useFormats();
  const present = useSessionState((state) => state.present);
  const all = tablesOf(useFeatures());
  const targets = fillable(all, present, Mappings);
  const keepsMappings = present.has(Mappings.name);
  const [wizard, setWizard, startOver] = usePageState<Wizard>("wizard", { step: "choose" });
  const [busy, run] = useCancellable();
  const [writing, setWriting] = useState(false);

  const groupNow = "group" in wizard ? { group: wizard.group } : {};

  const companyNow = async (): Promise<Pick<Found, "locations" | "currency">> => {
    const tables = [Locations, Settings].filter(({ name }) => present.has(name));
    const loaded = await session.load(tables);
    if (!loaded.ok) return { locations: [] };
    return {
      locations: loaded.value.has(Locations) ? loaded.value.rows(Locations).map(({ location }) => location) : [],
      ...(loaded.value.has(Settings) && { currency: companySettings(loaded.value).currency }),
    };
  };

  const read = async (handed: Handed, reading: Reading = {}, kept?: Kept): Promise<void> => {
    let refreshed: Found | undefined;
    await run(words.choose.reading(handed.name), async (watcher) => {
      const source = await readSource(handed, reading, watcher);
      if (!source) return;
      if (!source.ok) {
        setWizard((before) =>
          before.step === "found"
            ? { ...before, refusal: source.problem.message }
            : { ...choosing(before), refusal: source.problem.message },
        );
        return;
      }
      const { delimiter } = source.value.reading;
      const signs = { usual: formats.style, ...(delimiter && { delimiter }) };
      const looks = await inSlices(inspectColumns(source.value.grid, signs), watcher);
      if (!looks) return;
      const found = { handed, source: source.value, looks, ...(await companyNow()) };
      if (kept) {
        refreshed = found;
        return;
      }
      // What was chosen before stays chosen while the same file is read another way.
      setWizard((before) =>
        before.step === "found" && before.handed === handed
          ? { step: "found", ...found, ...(before.group !== undefined && { group: before.group }) }
          : {
              step: "found",
              ...found,
              ...(before.step === "choose" && before.group !== undefined && { group: before.group }),
            },
      );
    });
    if (refreshed && kept)
      check(refreshed, { mapping: kept.mapping, recognised: kept.name, keep: true, keepAs: kept.name });
  };

  const match = async (found: Found, how?: "again"): Promise<void> => {
    const { source, looks, locations, group, matched } = found;
    // Back and forth again loses nothing that was chosen.
    if (how !== "again" && matched && (group === undefined || matched.mapping.group === group)) {
      setWizard({ ...foundIn(found), ...matched, step: "match" });
      return;
    }
    const kept = keepsMappings && how !== "again" ? await session.load([Mappings]) : undefined;
    const recognised = kept?.ok ? keptFor(source.grid.headers, kept.value, targets) : undefined;
    const known = group === undefined || recognised?.mapping.group === group ? recognised : undefined;
    setWizard({
      ...foundIn(found),
      step: "match",
      mapping: known?.mapping ?? proposal(source, { looks, targets, locations }, group),
      ...(known && { recognised: known.name }),
      takesIn: true,
      keep: keepsMappings,
      keepAs: known?.name ?? nameFor(source.name),
    });
  };

  const check = (found: Found, matched: Matched): void => {
    void run(words.match.checking, async (watcher) => {
      const prepared = await inSlices(
        prepareRows(found.source.name, found.source.grid, matched.mapping, targets, session.circumstances().today),
        watcher,
      );
      if (!prepared) return;
      const action = importInto(
        prepared.tables.map(({ table }) => table),
        keepsMappings ? [...targets, Mappings] : targets,
      );
      const becomes = await takenInAs(found, matched);
      if (becomes) {
        const { list, table } = becomes;
        const takeIn = planTakeIn(prepared, table, list, found.source.reading.headerRow);
        const read = await session.load(action.reads);
        if (!takeIn.ok || !read.ok) {
          const refusal = takeIn.ok ? {} : { refusal: takeIn.problem.message };
          setWizard({ ...foundIn(found), ...matchedIn(matched), step: "match", ...refusal });
          return;
        }
        const outcome = planImport(prepared, read.value, session.circumstances().user);
        const checked = { prepared, outcome, tables: read.value, takeIn: takeIn.value };
        setWizard({ ...foundIn(found), ...matchedIn(matched), step: "preview", ...checked });
        return;
      }
      const keepAs = matched.keepAs.trim();
      const source = "list" in found.handed ? { source: found.handed.name } : {};
      const plan = await session.plan(action, {
        prepared,
        ...(matched.keep && keepAs !== "" && { keepAs, ...source }),
      });
      const refusal = plan.ok ? {} : { refusal: plan.problem.message };
      // A file that brings nothing new is no failure: its counts and refused rows are shown all the same.
      const tables = plan.ok ? ok(plan.value.tables) : await session.load(action.reads);
      if (!tables.ok) {
        setWizard({ ...foundIn(found), ...matchedIn(matched), step: "match", ...refusal });
        return;
      }
      const outcome = planImport(prepared, tables.value, session.circumstances().user);
      const planned = plan.ok ? { planned: plan.value } : {};
      setWizard({
        ...foundIn(found),
        ...matchedIn(matched),
        step: "preview",
        prepared,
        outcome,
        tables: tables.value,
        ...planned,
        ...refusal,
      });
    });
  };

  /** The table that a list becomes where it is; undefined where its rows are copied. */
  const takenInAs = async ({ handed }: Found, { mapping, takesIn }: Matched) => {
    const table = "list" in handed && takesIn ? takeInTarget(mapping, targets) : undefined;
    const loaded = table && (await session.load([table]));
    if (!table || !loaded?.ok || !("list" in handed)) return undefined;
    const { rowsByKey, unreadRows } = loaded.value.read(table);
    return rowsByKey.size + unreadRows === 0 ? { table, list: handed.list } : undefined;
  };

  /** Takes a list in, and then does with its rows what an import does beside: levels, counts, what they name. */
  const takeIn = async ({ prepared, outcome, tables }: Checked, plan: TakeInPlan): Promise<void> => {
    setWriting(true);
    const taken = await session.takeIn(plan.taking);
    const action = importInto(
      prepared.tables.map(({ table }) => table),
      targets,
    );
    // Where its rows bring nothing else, there is nothing more to write.
    const rest = taken.ok ? await session.plan(action, { prepared }) : undefined;
    const done = rest?.ok ? await session.commit(rest.value) : undefined;
    setWriting(false);
    if (!taken.ok) {
      setWizard((before) => (before.step === "preview" ? { ...before, refusal: taken.problem.message } : before));
      return;
    }
    const entries = [...(done?.ok ? [done.value.entry] : []), taken.value.entry];
    const sentence = [taken.value.sentence, done && (done.ok ? done.value.sentence : done.problem.message)]
      .filter((part) => part !== undefined)
      .join(". ");
    setWizard({ step: "done", sentence, entries, undone: false, ...groupNow, prepared, outcome, tables });
  };

  const write = async (checked: Checked): Promise<void> => {
    if (checked.takeIn) return takeIn(checked, checked.takeIn);
    if (!checked.planned) return;
    setWriting(true);
    const done = await session.commit(checked.planned).finally(() => setWriting(false));
    const { prepared, outcome, tables } = checked;
    const entries = done.ok ? [done.value.entry] : [];
    if (done.ok)
      setWizard({
        step: "done",
        sentence: done.value.sentence,
        entries,
        undone: false,
        ...groupNow,
        prepared,
        outcome,
        tables,
      });
    else setWizard((before) => (before.step === "preview" ? { ...before, refusal: done.problem.message } : before));
  };

  /** Takes back what was written, the last first. */
  const undo = async (entries: readonly string[]): Promise<boolean> => {
    for (const entry of entries) if (!(await session.undo(entry)).ok) return false;
    return true;
  };

  if (targets.length === 0)
    return (
      <Page title={words.title} subtitle={words.subtitle}>
        <EmptyState
          title={words.notSetUpTitle}
          action={
            <Button appearance="primary" onClick={() => goTo("home/set-up")}>
              {words.setUp}
            </Button>
          }
        >
          {words.notSetUpText}
        </EmptyState>
      </Page>
    );

  switch (wizard.step) {
    case "choose":
      return (
        <ChooseStep
          refusal={wizard.refusal}
          busy={busy}
          onHanded={(handed) => void read(handed)}
          onRefused={(refusal) => setWizard({ ...choosing(wizard), refusal })}
        >
          <OwnLists
            known={[...all, Contents, Log]}
            busy={busy}
            canLink={keepsMappings}
            onHanded={(handed, kept) => void read(handed, {}, kept)}
            onRefused={(refusal) => setWizard({ ...choosing(wizard), refusal })}
          />
        </ChooseStep>
      );
    case "found":
      return (
        <FoundStep
          {...wizard}
          busy={busy}
          onReading={(reading) => void read(wizard.handed, reading)}
          targets={targets}
          onGroup={(group) => setWizard({ ...wizard, group })}
          onNext={() => void match(wizard)}
          onBack={startOver}
        />
      );
    case "match":
      return (
        <MatchStep
          {...wizard}
          targets={targets}
          canKeep={keepsMappings}
          busy={busy}
          onChange={(changed) => setWizard({ ...foundIn(wizard), ...matchedIn(wizard), ...changed, step: "match" })}
          onAgain={() => void match(wizard, "again")}
          onReading={(reading) => {
            setWizard({ ...foundIn(wizard), step: "found" });
            void read(wizard.handed, reading);
          }}
          onNext={() => check(wizard, wizard)}
          onBack={() => setWizard({ ...foundIn(wizard), matched: matchedIn(wizard), step: "found" })}
        />
      );
    case "preview":
      return (
        <PreviewStep
          {...wizard}
          busy={busy || writing}
          onMapping={(mapping) => check(wizard, { ...matchedIn(wizard), mapping })}
          onWrite={() => void write(wizard)}
          onBack={() => setWizard({ ...foundIn(wizard), ...matchedIn(wizard), step: "match" })}
        />
      );
    case "done":
      return (
        <DoneStep
          {...wizard}
          onUndo={() => void undo(wizard.entries).then((undone) => undone && setWizard({ ...wizard, undone: true }))}
          onAnother={() => setWizard({ step: "choose", ...groupNow })}
        />
      );
  }
}

/** The first step, with what the user said of the file before. */
const choosing = (wizard: Wizard): Wizard & { readonly step: "choose" } => ({
  step: "choose",
  ...(wizard.step === "choose" && wizard.group !== undefined && { group: wizard.group }),
});

// A step's state holds the steps before it; these take them out again without what was its own.
const foundIn = ({ handed, source, looks, locations, currency, group, matched }: Found): Found => ({
  handed,
  source,
  looks,
  locations,
  ...(currency !== undefined && { currency }),
  ...(group !== undefined && { group }),
  ...(matched && { matched }),
});
const matchedIn = ({ mapping, recognised, takesIn, keep, keepAs }: Matched): Matched => ({
  mapping,
  ...(takesIn !== undefined && { takesIn }),
  ...(recognised !== undefined && { recognised }),
  keep,
  keepAs,
});
