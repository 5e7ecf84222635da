import type { Ashby } from '../ashby.ts';
import vocabulary from '../data/vocabulary.json' with { type: 'json' };
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf } from '../entity.ts';
import { flag, nonEmptyText, oneOf, url, uuid } from '../fields.ts';
import { apiKeyOf, scopeLabel } from '../permissions.ts';
import { ACTIVE_VERSION } from '../responses.ts';
import { requireOne } from '../search.ts';

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

/** Creates the endpoints of webhook settings, which are stored only: the sandbox sends no webhooks. */
export function webhookEndpoints(ashby: Ashby): Endpoints {
  const { find, save } = ashby;
  const webhook = entityOf(ashby, 'webhooks');
  const settings = { requestUrl: url, secretToken: nonEmptyText };
  return {
    'webhook.create': webhook.create({ webhookType: oneOf(vocabulary.webhookTypes), ...settings }, {}, (params) => ({
      enabled: true,
      ...params,
    })),
    'webhook.info': webhook.info({ webhookId: uuid }, {}, ({ secretToken: _shownOnce, ...shown }) => shown),
    'webhook.update': endpoint({ webhookId: uuid }, { enabled: flag, ...settings }, ({ webhookId, ...changes }) => {
      requireOne(changes, 'enabled', 'requestUrl', 'secretToken');
      return save('webhooks', { ...find('webhooks', webhookId), ...changes });
    }),
    'webhook.delete': webhook.remove({ webhookId: uuid }),
  };
}
