import type { PylonRoutes } from '../answer-body.ts';
import { Refusal } from '../refusal.ts';

export function integrationRoutes(): PylonRoutes {
  return {
    // Only for OAuth tokens that were issued to the Devin app. The sandbox has an API token, which is refused.
    'POST /integrations/devin/disconnect': () => {
      throw new Refusal(403, 'Only OAuth tokens issued to the Devin app can be disconnected', {
        code: 'permission_denied',
      });
    },
  };
}
