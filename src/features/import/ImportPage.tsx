import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ok } from "../../domain/result";
import { Locations } from "../../model/company/lists";
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
import { keptFor } from "./savedMappings";
import { inspectColumns } from "./inspectColumns";
import { MatchStep } from "./MatchStep";
import { planImport } from "./planImport";
import { prepareRows } from "./prepareRows";
import { PreviewStep } from "./PreviewStep";
import { proposal } from "./proposal";
import { readSource, type Handed, type Reading } from "./readSource";
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

  const locationsNow = async (): Promise<readonly string[]> => {
    if (!present.has(Locations.name)) return [];
    const loaded = await session.load([Locations]);
    return loaded.ok ? loaded.value.rows(Locations).map(({ location }) => location) : [];
  };

  const read = (handed: Handed, reading: Reading = {}): void => {
    void run(words.choose.reading(handed.name), async (watcher) => {
      const source = await readSource(handed, reading, watcher);
      if (!source) return;
      if (!source.ok) {
        setWizard((before) =>
          before.step === "found"
            ? { ...before, refusal: source.problem.message }
            : { step: "choose", refusal: source.problem.message },
        );
        return;
      }
      const { delimiter } = source.value.reading;
      const signs = { usual: formats.style, ...(delimiter && { delimiter }) };
      const looks = await inSlices(inspectColumns(source.value.grid, signs), watcher);
      if (!looks) return;
      const found = { handed, source: source.value, looks, locations: await locationsNow() };
      // What was chosen before stays chosen while the same file is read another way.
      setWizard((before) =>
        before.step === "found" && before.handed === handed
          ? { step: "found", ...found, ...(before.group !== undefined && { group: before.group }) }
          : { step: "found", ...found },
      );
    });
  };

  const match = async (found: Found, how?: "again"): Promise<void> => {
    const { source, looks, locations, group, matched } = found;
    // Back and forth again loses nothing that was chosen.
    if (how !== "again" && matched && (group === undefined || matched.mapping.group === group)) {
      setWizard({ ...foundIn(found), ...matched, step: "match" });
      return;
    }
    const kept = keepsMappings && how !== "again" && group === undefined ? await session.load([Mappings]) : undefined;
    const known = kept?.ok ? keptFor(source.grid.headers, kept.value, targets) : undefined;
    setWizard({
      ...foundIn(found),
      step: "match",
      mapping: known?.mapping ?? proposal(source, { looks, targets, locations }, group),
      ...(known && { recognised: known.name }),
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
      const keepAs = matched.keepAs.trim();
      const plan = await session.plan(action, { prepared, ...(matched.keep && keepAs !== "" && { keepAs }) });
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

  const write = async (checked: Checked): Promise<void> => {
    if (!checked.planned) return;
    setWriting(true);
    const done = await session.commit(checked.planned).finally(() => setWriting(false));
    const { prepared, outcome, tables } = checked;
    if (done.ok) setWizard({ step: "done", ...done.value, undone: false, prepared, outcome, tables });
    else setWizard((before) => (before.step === "preview" ? { ...before, refusal: done.problem.message } : before));
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
          onHanded={read}
          onRefused={(refusal) => setWizard({ step: "choose", refusal })}
        />
      );
    case "found":
      return (
        <FoundStep
          {...wizard}
          busy={busy}
          onReading={(reading) => read(wizard.handed, reading)}
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
            read(wizard.handed, reading);
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
          onUndo={() =>
            void session.undo(wizard.entry).then((undone) => {
              if (undone.ok) setWizard({ ...wizard, undone: true });
            })
          }
          onAnother={startOver}
        />
      );
  }
}

// A step's state holds the steps before it; these take them out again without what was its own.
const foundIn = ({ handed, source, looks, locations, group, matched }: Found): Found => ({
  handed,
  source,
  looks,
  locations,
  ...(group !== undefined && { group }),
  ...(matched && { matched }),
});
const matchedIn = ({ mapping, recognised, keep, keepAs }: Matched): Matched => ({
  mapping,
  ...(recognised !== undefined && { recognised }),
  keep,
  keepAs,
});
