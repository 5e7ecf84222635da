import type { SandboxRequest } from '../../../engine/emulator.ts';
import { badRequest, notFound } from './app-errors.ts';

/** An integer of the query; undefined when absent or empty, refused when it is something else. */
export function integerQuery(request: SandboxRequest, name: string): number | undefined {
  const text = request.query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^-?\d+$/.test(text)) badRequest(`${name} must be an integer`);
  return Number(text);
}

export function booleanQuery(request: SandboxRequest, name: string): boolean {
  return request.query.get(name) === 'true';
}

/** One of the values that the vendor lists; undefined when absent, refused when it is another. */
export function choiceQuery<T extends string>(
  request: SandboxRequest,
  name: string,
  choices: readonly T[],
): T | undefined {
  const text = request.query.get(name);
  if (text === null || text === '') return undefined;
  return choices.find((choice) => choice === text) ?? badRequest(`${name} is invalid`);
}

/** A numeric id of the path; ids that are not numbers are bad requests, not unknown records. */
function idParam(request: SandboxRequest, name: string): number {
  const text = request.params[name] ?? '';
  if (!/^\d+$/.test(text)) badRequest(`${name} is invalid`);
  return Number(text);
}

/** Finds the record with the path's id, or answers 404. */
export function recordOf<T extends { readonly id: number }>(
  request: SandboxRequest,
  name: string,
  records: Iterable<T>,
): T {
  const id = idParam(request, name);
  for (const record of records) if (record.id === id) return record;
  return notFound();
}
