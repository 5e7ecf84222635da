import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { apiKeyOf, scopeLabel } from '../permissions.ts';
import { ACTIVE_VERSION } from '../responses.ts';

export function apiEndpoints({ data }: Ashby): Endpoints {
  return {
    'apiKey.info': endpoint({}, {}, (_params, request) => {
      const key = apiKeyOf(request);
      const createdAt = data.interviewPlans.all()[0]?.createdAt;
      return { title: key?.title, createdAt, scopes: key?.scopes.map(scopeLabel) };
    }),
    'version.list': endpoint({}, {}, () => [{ version: ACTIVE_VERSION, status: 'active' }]),
  };
}
