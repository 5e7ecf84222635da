import { NotPermittedError, nearest, UnknownOperationError } from '@agent-connectors/core';
import type { Box } from './box.ts';
import type { ToolboxOperation } from './operations.ts';
import { searchOperations } from './search/search-operations.ts';

/**
 * Finds an operation by its name. Accessors (`pylon.issues.linkExternalIssue`) and names without the connector, where only one is meant, are
 * understood too. Throws `UnknownOperationError` with the nearest names, and `NotPermittedError` for one that exists and is not offered.
 */
export async function findOperation(box: Box, name: unknown): Promise<ToolboxOperation> {
  const offered = await box.operations();
  const wanted = typeof name === 'string' ? normalized(name) : '';
  const found = named(offered, wanted);
  if (found !== undefined) return found;
  const hidden = named(await box.everything(), wanted);
  if (hidden !== undefined) throw notOffered(box, hidden);
  throw await unknownOperation(box, offered, String(name), wanted);
}

const normalized = (name: string) =>
  name
    .trim()
    .replace(/\(.*$/s, '')
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/[\s/]+/g, '.');

function named(operations: readonly ToolboxOperation[], wanted: string): ToolboxOperation | undefined {
  const exact = operations.find(({ name }) => name === wanted);
  if (exact !== undefined) return exact;
  const short = operations.filter(({ id }) => id === wanted);
  return short.length === 1 ? short[0] : undefined;
}

function notOffered({ options }: Box, { name, effect, source, entity, action }: ToolboxOperation): NotPermittedError {
  const why =
    options.readOnly && effect !== 'read'
      ? `This toolbox is read-only, and ${name} is not a read`
      : `${name} is not offered here`;
  return new NotPermittedError({
    message: `${why}.`,
    hint: 'Nothing was sent. Do not look for another way to do it: tell the user.',
    connector: source.id,
    entity: entity.id,
    action,
  });
}

async function unknownOperation(
  box: Box,
  offered: readonly ToolboxOperation[],
  name: string,
  wanted: string,
): Promise<UnknownOperationError> {
  const same = offered.filter(({ id }) => id === wanted);
  if (same.length > 1)
    return new UnknownOperationError({
      message: `'${name.slice(0, 100)}' is an operation of several connectors.`,
      hint: `Did you mean ${same.map((each) => `'${each.name}'`).join(' or ')}?`,
    });
  const words = name.slice(0, 200).replace(/[._]+/g, ' ');
  const found = searchOperations(await box.index(), [words], { accepts: () => true, limit: 3 });
  const byWords =
    found.length === 0 ? '' : ` By its words, the nearest are ${found.map((each) => each.name).join(', ')}.`;
  return new UnknownOperationError({
    message: `There is no operation '${name.slice(0, 100)}'.`,
    hint: `${nearestName(offered, wanted)}${byWords}`.trim() || 'Search for it.',
  });
}

/** Looks at one part of the name after the other, so that a wrong action names the actions of its entity. */
function nearestName(offered: readonly ToolboxOperation[], wanted: string): string {
  const parts = wanted.split('.');
  const connectors = [...new Set(offered.map(({ source }) => source.id))];
  const connector = connectors.length === 1 ? connectors[0] : nearest(parts[0] ?? '', connectors);
  const [entityName = '', actionName = ''] =
    connector !== undefined && parts.length > 2 ? parts.slice(1) : parts.slice(-2);
  const candidates = offered.filter(({ source }) => connector === undefined || source.id === connector);
  const entity = nearest(entityName, new Set(candidates.map((each) => each.entity.id)));
  if (entity === undefined) {
    const near = nearest(
      wanted,
      offered.map((operation) => operation.name),
    );
    return near === undefined ? '' : `Did you mean '${near}'?`;
  }
  const ofEntity = candidates.filter((each) => each.entity.id === entity);
  const action = nearest(
    actionName,
    ofEntity.map((each) => each.action),
  );
  const best = ofEntity.find((each) => each.action === action);
  if (best !== undefined) return `Did you mean '${best.name}'?`;
  return `${ofEntity[0]?.source.id}.${entity} has ${ofEntity.map((each) => each.action).join(', ')}.`;
}
