import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Fields } from '../wire/body.ts';
import { metaErrors } from '../wire/track-errors.ts';

/** The JSON object that a Track v1 endpoint was sent; nothing counts as an empty object. */
export function trackBody(request: SandboxRequest): Fields {
  if (request.body === undefined) return {};
  return asObject(request.body) ?? metaErrors('malformed request body');
}

/** What Track and Pipelines answer when all is well. */
export function done(): SandboxResponse {
  return json({});
}
