import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { badRequest } from './app-errors.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The JSON object that an App endpoint was sent, or a 400. */
export function appBody(request: SandboxRequest): Fields {
  return asObject(request.body) ?? badRequest('malformed request body');
}

export function stringField(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

export function integerField(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

export function booleanField(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  return typeof value === 'boolean' ? value : undefined;
}

/** Identifiers that may come as text or number, as text; undefined for anything else and for empty text. */
export function identifierField(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
