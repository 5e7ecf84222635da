import type { Ashby } from '../ashby.ts';
import vocabulary from '../data/vocabulary.json' with { type: 'json' };
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf } from '../entity.ts';
import { flag, nonEmptyText, oneOf, url, uuid } from '../fields.ts';
import { requireOne } from '../require-one.ts';

/** Webhook settings can be kept and changed; the sandbox calls nobody. */
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
