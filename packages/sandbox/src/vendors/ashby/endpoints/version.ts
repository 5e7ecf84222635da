import { type Endpoints, endpoint } from '../endpoint.ts';
import { nothing } from '../input-object.ts';
import { ACTIVE_VERSION } from '../replies.ts';

export function versionEndpoints(): Endpoints {
  return {
    'version.list': endpoint(undefined, nothing, () => ({
      results: [{ version: ACTIVE_VERSION, status: 'active' }],
    })),
  };
}
