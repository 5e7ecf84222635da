import { asObject } from '../../../engine/body.ts';
import type { Store } from '../store/store.ts';
import { identifierField } from '../wire/body.ts';
import type { Routes } from '../wire/refusal.ts';
import { metaErrors } from '../wire/track-errors.ts';
import { trackBody } from './body.ts';
import { logEvent } from './events.ts';
import { identify } from './profiles.ts';

/** Keys that the vendor keeps for itself and takes from nobody. */
const reserved = new Set(['form_id', 'form_name', 'form_type', 'form_url', 'form_url_param']);

export function formRoutes(store: Store): Routes {
  return {
    'POST /api/v1/forms/{form_id}/submit': (request) => {
      const data = asObject(trackBody(request).data) ?? metaErrors('data is required');
      const type = (['id', 'email'] as const).find((one) => identifierField(data, one) !== undefined);
      if (type === undefined) return metaErrors('data must hold id or email');
      const fields = Object.fromEntries(Object.entries(data).filter(([name]) => !reserved.has(name)));
      const person = identify(store, { type, value: String(data[type]) }, fields);
      const submitted = { ...fields, form_id: request.params.form_id };
      if (person) logEvent(store, { cioId: person.cioId }, 'event', 'form_submitted', {}, submitted);
      return { status: 204 };
    },
  };
}
