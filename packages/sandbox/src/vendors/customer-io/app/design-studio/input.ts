import type { SandboxRequest } from '../../../../engine/emulator.ts';
import type { DesignStudio } from '../../store/design-studio.ts';
import { badRequest, notFound } from '../../wire/app-errors.ts';
import { appBody, type Fields, stringField } from '../../wire/body.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The body of a write. Other than the rest of the API, Design Studio refuses fields that it does not know. */
export function strictBody(request: SandboxRequest, known: readonly string[]): Fields {
  const body = appBody(request);
  refuseUnknown(body, known);
  return body;
}

export function refuseUnknown(fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name));
  if (unknown !== undefined) badRequest(`json: unknown field "${unknown}"`);
}

/** An update must name something. */
export function refuseEmpty(body: Fields): void {
  if (Object.keys(body).length === 0) badRequest('at least one field is required');
}

export function nameField(body: Fields, maximum: number): string {
  const name = stringField(body, 'name');
  return name && name.length <= maximum ? name : badRequest('missing or invalid name');
}

/** The folder that the body names; null for the root directory. */
export function parentField(studio: DesignStudio, body: Fields): string | null {
  const id = body.parent_folder_id;
  if (id === undefined || id === null) return null;
  if (typeof id !== 'string' || !uuid.test(id)) return badRequest('parent_folder_id is invalid');
  return studio.folders.get(id)?.id ?? notFound('parent folder not found');
}

/** The UUID of the path: refused when it is none. */
export function uuidParam(request: SandboxRequest, name: string): string {
  const id = request.params[name] ?? '';
  return uuid.test(id) ? id.toLowerCase() : badRequest(`${name} is not a valid UUID`);
}
