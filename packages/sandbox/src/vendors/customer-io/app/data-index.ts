import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { badRequest } from '../wire/app-errors.ts';
import { appBody, stringField } from '../wire/body.ts';
import type { Routes } from '../wire/refusal.ts';

/** Descriptions of attributes and events. Nothing in the API reads them back, so they are only checked. */
export function dataIndexRoutes(): Routes {
  return {
    'POST /v1/data_index/attributes': (request) => checked(request, 'attributes'),
    'POST /v1/data_index/events': (request) => checked(request, 'events'),
  };
}

function checked(request: SandboxRequest, key: string) {
  const entries: unknown = appBody(request)[key];
  if (!Array.isArray(entries) || entries.length === 0) return badRequest(`${key} is required`);
  if (entries.length > 100) badRequest(`${key} is limited to 100`);
  for (const entry of entries) {
    const fields = asObject(entry) ?? badRequest(`${key} must be a list of objects`);
    if (!stringField(fields, 'name')) badRequest('name is required');
    const description = fields.description ?? '';
    if (typeof description !== 'string' || description.length > 255) {
      badRequest('description is limited to 255 characters');
    }
  }
  return { status: 204 };
}
