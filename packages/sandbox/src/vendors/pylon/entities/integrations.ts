import { Rejection } from '../../../engine/rejection.ts';
import type { PylonRoutes } from '../pylon-body.ts';

export function integrationRoutes(): PylonRoutes {
  return {
    // Only for OAuth tokens that were issued to the Devin app. The sandbox has an API token, which is refused.
    'POST /integrations/devin/disconnect': () => {
      throw new Rejection(403, 'Only OAuth tokens issued to the Devin app can be disconnected', {
        code: 'permission_denied',
      });
    },
  };
}
