import { asObject } from '../../../engine/body.ts';
import type { SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Store } from '../store/store.ts';
import type { Routes } from '../wire/refusal.ts';
import { done } from './body.ts';
import { applyEntity } from './entities.ts';
import { type EntityError, invalid, required, tooLarge } from './entity-errors.ts';
import { limits } from './sizes.ts';

/** The second version of Track: every change is an entity, alone or in a batch. */
export function entityRoutes(store: Store): Routes {
  return {
    'POST /api/v2/entity': (request) => {
      if (request.rawBody.byteLength > limits.request) return refused(tooLarge('body', 'must be 32 KB or smaller'));
      if (!asObject(request.body)) return refused(invalid('body', 'malformed request body'));
      const error = applyEntity(store, request.body);
      return error ? refused(error) : done();
    },
    'POST /api/v2/batch': (request) => {
      if (request.rawBody.byteLength > limits.batch) return refused(tooLarge('body', 'must be 500 KB or smaller'));
      const body = asObject(request.body);
      if (!body) return refused(invalid('body', 'malformed request body'));
      if (!Array.isArray(body.batch)) return refused(body.batch === undefined ? required('batch') : invalid('batch'));
      const errors = body.batch.flatMap((entity, index) => {
        const error = applyEntity(store, entity);
        return error ? [{ batch_index: index, ...error }] : [];
      });
      // The good ones are taken even when others are bad.
      return errors.length > 0 ? json({ errors }, 207) : done();
    },
  };
}

function refused(error: EntityError): SandboxResponse {
  return json({ errors: [error] }, 400);
}
