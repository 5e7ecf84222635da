import type { ChangedByTime, ChangedByToken, Sync } from '@agent-connectors/core';
import { anchor } from './markdown.ts';

/** Says in one line how copies of an entity's records are kept up to date. */
export function syncLine({ full, changed, deletes, parent }: Sync): string {
  const parts = [
    full && `all by \`${full.operation}\``,
    changed && changesOf(changed),
    deletionsOf(deletes),
    parent && `one listing per record of [${parent.entity}](#${anchor(parent.entity)})`,
  ];
  return `Sync: ${parts.filter(Boolean).join('; ')}.`;
}

function changesOf(changed: ChangedByTime | ChangedByToken): string {
  if ('token' in changed)
    return `changes by \`${changed.operation}\` with the token of the last sync (\`${changed.token}\`)`;
  const what = changed.onlyNew ? 'new records' : 'changes';
  return `${what} by \`${changed.operation}\` with \`${changed.field}\` since a time`;
}

function deletionsOf(deletes: Sync['deletes']): string {
  if (deletes === 'full_compare') return 'deletions by comparing full listings';
  if (deletes === 'never') return 'deletions do not show';
  const { field, values } = deletes.tombstone;
  const when = values === undefined ? 'is set' : `is ${values.map((value) => `\`${value}\``).join(' or ')}`;
  return `deletions by \`${field}\`, if it ${when}`;
}
