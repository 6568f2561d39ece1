import { groupCalled, OTHER } from "./groups";
import { columnsNeeded, type Mapping } from "./mapping";
import { proposeMapping, rankedProposals } from "./proposeMapping";
import type { Ground } from "./ground";
import type { ColumnProfile } from "./inspectColumns";
import type { Source } from "./readSource";
import { columnsToFillDown } from "./tableRows";

/** What is proposed for a file as it was read, as a file of a group or of the one that suits best. */
export function proposal({ grid }: Source, ground: Ground, group?: string): Mapping {
  const mapping = proposeMapping(ground, group);
  const needed = columnsNeeded(mapping);
  const fillDown = columnsToFillDown(grid);
  return fillDown.some((header) => needed.has(header)) ? { ...mapping, fillDown: [...fillDown] } : mapping;
}

/** What the file is taken for, and what else it could be, by the ids of groups. */
export const likelyGroups = (ground: Ground): readonly string[] => [
  ...new Set([...rankedProposals(ground).map(({ group }) => group), OTHER.id]),
];

/** The columns of the file that go nowhere, blank ones apart. */
export const unusedColumns = (looks: readonly ColumnProfile[], mapping: Mapping): readonly ColumnProfile[] => {
  const used = columnsNeeded(mapping);
  return looks.filter(({ header, kind }) => !used.has(header) && mapping.filter?.column !== header && kind !== "blank");
};

export const titleOfGroup = (id: string): string => groupCalled(id)?.title ?? OTHER.title;
