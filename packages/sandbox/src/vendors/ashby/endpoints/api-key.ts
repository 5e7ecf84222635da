import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { nothing } from '../input-object.ts';
import { scopeLabel } from '../scopes.ts';

export function apiKeyEndpoints({ data }: Ashby): Endpoints {
  return {
    'apiKey.info': endpoint('apiKeysRead', nothing, (_params, { key }) => {
      const createdAt = data.interviewPlans.all()[0]?.createdAt;
      return { results: { title: key.title, createdAt, scopes: key.scopes.map(scopeLabel) } };
    }),
  };
}
