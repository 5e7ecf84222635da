import * as v from 'valibot';
import { crud, restRoutes } from '../../../engine/crud.ts';
import { json } from '../../../engine/wire-response.ts';
import { on, oneOf, readQuery, text } from '../fields.ts';
import { positiveLimit } from '../pages.ts';
import { badRequest } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import type { Template } from '../store/templates.ts';
import { appStyle, type Routes, recordOf } from './style.ts';
import { usedBy } from './used-by.ts';

type Sender = NonNullable<ReturnType<Store['senders']['get']>>;

const query = v.object({
  hidden: on,
  sort: v.optional(oneOf(['asc', 'desc']), 'asc'),
  limit: positiveLimit,
  start: v.optional(text, ''),
});

export function senderRoutes(store: Store): Routes {
  const { senders, actions, contents } = store;
  const path = '/v1/sender_identities/{sender_id}';
  return {
    ...crud(appStyle(store.now), {
      noun: 'Sender',
      one: 'sender_identity',
      table: senders,
      view,
      routes: restRoutes(path, ['get']),
    }),
    'GET /v1/sender_identities': (request) => {
      const { hidden, sort, limit = 100, start } = readQuery(request, query);
      // Contrary to the documents, `hidden=true` omits the visible senders.
      const listed = senders.filter((sender) => sender.hidden === hidden);
      const page = behind(sort === 'asc' ? listed : listed.toReversed(), start).slice(0, limit);
      const last = page.at(-1);
      // Even the last page has a `next`, which returns an empty page.
      const next = last ? Buffer.from(String(last.id)).toString('base64') : '';
      return json({ sender_identities: page.map(view), next });
    },
    [`GET ${path}/used_by`]: (request) => {
      const { id } = recordOf(request, 'sender_id', senders);
      const uses = ({ type, from_id, reply_to_id }: Template) =>
        type === 'email' && (from_id === id || reply_to_id === id);
      const campaigns = new Set(actions.filter(uses).map(({ campaign_id }) => campaign_id));
      const newsletters = new Set(contents.filter(uses).map(({ newsletter_id }) => newsletter_id));
      return json(
        usedBy(store, { campaigns: (one) => campaigns.has(one.id), newsletters: (one) => newsletters.has(one.id) }),
      );
    },
  };
}

function behind(senders: readonly Sender[], start: string): readonly Sender[] {
  if (start === '') return senders;
  const id = Number(Buffer.from(start, 'base64').toString());
  const index = senders.findIndex((sender) => sender.id === id);
  return index < 0 ? badRequest('start is invalid') : senders.slice(index + 1);
}

function view({ updated, ...sender }: Sender) {
  return { ...sender, deduplicate_id: `${sender.id}:${updated}` };
}
