import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { type Import, importTypes } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import { appBody, type Fields, identifierField, stringField } from '../wire/body.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';

const scopes = ['all', 'only_new', 'only_existing'] as const;

/** Reading in files, which goes on a step each time somebody asks how far it is. */
export function importRoutes(store: Store): Routes {
  return {
    'POST /v1/imports': (request) => {
      const made = store.imports.insert(readImport(store, request));
      return json({ import: renderImport(made) });
    },
    'GET /v1/imports/{import_id}': (request) => {
      const found = recordOf(request, 'import_id', store.imports.all());
      const before = stateOf(found);
      found.readings += 1;
      if (stateOf(found) !== before) found.updated = store.now();
      return json({ import: renderImport(found) });
    },
  };
}

function readImport(store: Store, request: SandboxRequest): Import {
  const fields = asObject(appBody(request).import) ?? badRequest('import is required');
  const type = importTypes.find((one) => one === fields.type) ?? badRequest('type is invalid');
  const url = stringField(fields, 'data_file_url') || badRequest('data_file_url is required');
  if (!URL.canParse(url)) badRequest('data_file_url is invalid');
  const now = store.now();
  const objectTypeId = type === 'object' ? identifierField(fields, 'object_type_id') : undefined;
  if (type === 'object' && objectTypeId === undefined) badRequest('object_type_id is required');
  const isUnknown = objectTypeId !== undefined && !store.objectTypes.some(({ id }) => id === objectTypeId);
  return {
    id: Math.max(0, ...store.imports.all().map(({ id }) => id)) + 1,
    name: stringField(fields, 'name') || badRequest('name is required'),
    description: stringField(fields, 'description') ?? '',
    type,
    identifier: identifierOf(type, fields),
    objectTypeId,
    dataToProcess: scopeOf(type, fields),
    // The sandbox fetches nothing: every file is one without lines.
    rows: 0,
    error: isUnknown ? 'The specified Object Type does not exist.' : undefined,
    created: now,
    updated: now,
    readings: 0,
  };
}

function identifierOf(type: Import['type'], fields: Fields): string | undefined {
  if (type === 'object') return undefined;
  const allowed = type === 'relationship' ? ['id', 'email', 'cio_id'] : ['id', 'email'];
  return allowed.find((one) => one === fields.identifier) ?? badRequest(`identifier must be ${allowed.join(' or ')}`);
}

function scopeOf(type: Import['type'], fields: Fields): Import['dataToProcess'] {
  const given = fields.data_to_process ?? fields.people_to_process ?? 'all';
  const scope = scopes.find((one) => one === given) ?? badRequest('data_to_process is invalid');
  return type === 'event' && scope === 'only_new' ? badRequest('events cannot be imported with only_new') : scope;
}

function stateOf({ readings, error }: Import): string {
  if (readings < 2) return 'preprocessing';
  if (error !== undefined) return 'failed';
  return readings < 3 ? 'importing' : 'imported';
}

function renderImport(one: Import): Record<string, unknown> {
  const state = stateOf(one);
  const isOfPeople = one.type === 'people' || one.type === 'event';
  return {
    id: one.id,
    name: one.name,
    description: one.description,
    type: one.type,
    state,
    ...(one.identifier === undefined ? {} : { identifier: one.identifier }),
    ...(one.objectTypeId === undefined ? {} : { object_type_id: one.objectTypeId }),
    data_to_process: one.dataToProcess,
    ...(isOfPeople ? { people_to_process: one.dataToProcess } : {}),
    rows_to_import: state === 'preprocessing' ? 0 : one.rows,
    rows_imported: state === 'imported' ? one.rows : 0,
    ...(state === 'failed' ? { error: one.error } : {}),
    created_at: one.created,
    updated_at: one.updated,
  };
}
