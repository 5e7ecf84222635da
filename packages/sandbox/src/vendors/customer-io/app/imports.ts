import * as v from 'valibot';
import { json } from '../../../engine/wire-response.ts';
import { type Import, importScopes, importTypes } from '../data/background.ts';
import { objectTypes } from '../data/settings.ts';
import { identifier, link, oneOf, optional, readBody, required, text } from '../fields.ts';
import { badRequest } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { type Routes, recordOf } from './style.ts';

const input = v.object(
  {
    type: oneOf(importTypes),
    data_file_url: link,
    name: required,
    description: v.nullish(text, ''),
    identifier: optional(text),
    object_type_id: optional(identifier),
    data_to_process: optional(oneOf(importScopes)),
    people_to_process: optional(oneOf(importScopes)),
  },
  'must be an object',
);

/** Creates the routes of imports, which advance by one step whenever their status is read. */
export function importRoutes({ imports, now }: Store): Routes {
  return {
    'POST /v1/imports': (request) => {
      const given = readBody(request, v.object({ import: input })).import;
      // The sandbox fetches nothing, so every file has no lines.
      const start = { id: imports.nextNumber(), created_at: now(), updated_at: now(), readings: 0, rows: 0 };
      return json({ import: view(imports.insert({ ...start, ...subjectOf(given) })) });
    },
    'GET /v1/imports/{import_id}': (request) => {
      const before = recordOf(request, 'import_id', imports);
      const after = { ...before, readings: before.readings + 1 };
      const isUnchanged = stateOf(after) === stateOf(before);
      return json({ import: view(imports.put({ ...after, ...(!isUnchanged && { updated_at: now() }) })) });
    },
  };
}

/** Reads what to import, by the rules of its type. */
function subjectOf(given: v.InferOutput<typeof input>) {
  const { type, name, description, object_type_id, data_to_process, people_to_process } = given;
  const scope = data_to_process ?? people_to_process ?? 'all';
  if (type === 'event' && scope === 'only_new') badRequest('events cannot be imported with only_new');
  const common = { type, name, description, data_to_process: scope };
  if (type === 'object') {
    const id = object_type_id ?? badRequest('object_type_id is required');
    const isKnown = objectTypes.some((one) => one.id === id);
    return { ...common, object_type_id: id, ...(!isKnown && { error: 'The specified Object Type does not exist.' }) };
  }
  const allowed = type === 'relationship' ? ['id', 'email', 'cio_id'] : ['id', 'email'];
  const named = allowed.find((one) => one === given.identifier);
  return { ...common, identifier: named ?? badRequest(`identifier must be ${allowed.join(' or ')}`) };
}

function stateOf({ readings, error }: Import): string {
  if (readings < 2) return 'preprocessing';
  if (error !== undefined) return 'failed';
  return readings < 3 ? 'importing' : 'imported';
}

function view({ readings, rows, error, ...one }: Import) {
  const state = stateOf({ readings, rows, ...one, ...(error !== undefined && { error }) });
  return {
    ...one,
    state,
    ...((one.type === 'people' || one.type === 'event') && { people_to_process: one.data_to_process }),
    rows_to_import: state === 'preprocessing' ? 0 : rows,
    rows_imported: state === 'imported' ? rows : 0,
    ...(state === 'failed' && { error }),
  };
}
