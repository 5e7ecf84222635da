import { type CustomerIo, createCustomerIo, customerIo } from '@agent-connectors/customer-io';
import { expect } from 'vitest';
import { connect } from '../../../src/index.ts';
import { all, failure, first, ids } from '../calls.ts';
import type { Suite } from '../suite.ts';
import { customerIoSettings } from './customer-io-settings.ts';

/** Returns the address of somebody who can be reached. */
async function knownEmail(vendor: CustomerIo, type: 'email' | 'push' = 'email'): Promise<string> {
  const { data: messages } = await vendor.messages.list({ type, limit: 1 });
  return first(messages).customer_identifiers?.email ?? '';
}

export const customerIoSuite: Suite<CustomerIo> = {
  connector: 'customer-io',
  direct: createCustomerIo,
  hosted: (options) => connect(customerIo, options),
  scenarios: [
    // Each scenario makes at most ten requests, because the vendor permits that many in a second.
    {
      name: 'walks all pages of newsletters, messages and senders, and gets the first',
      reads: true,
      covers: [
        'newsletters.list',
        'newsletters.get',
        'messages.list',
        'messages.get',
        'sender_identities.list',
        'sender_identities.get',
      ],
      async run(client) {
        const newsletters = await all(client.newsletters.list({ limit: 7, sort: 'asc' }));
        const senders = await all(client.senderIdentities.list({ limit: 6, sort: 'desc' }));
        const messages = await all(client.messages.list({ newsletter_id: first(newsletters).id, limit: 100 }));
        for (const records of [newsletters, senders, messages]) {
          expect(records.length).toBeGreaterThan(7);
          expect(new Set(ids<unknown>(records)).size).toBe(records.length);
        }
        const { data: newsletter } = await client.newsletters.get({ newsletter_id: first(newsletters).id });
        const { data: sender } = await client.senderIdentities.get({ sender_id: first(senders).id });
        const { data: message } = await client.messages.get({ message_id: first(messages).id });
        expect(message.id).toBe(first(messages).id);
        return [newsletters, senders, messages, newsletter, sender, message];
      },
    },
    {
      name: 'continues at the cursor of a page',
      reads: true,
      covers: ['messages.list', 'activities.list'],
      async run(client) {
        const one = await client.messages.list({ limit: 5, type: 'email', metric: 'opened' });
        expect(one.meta).toMatchObject({ hasMore: true, nextCursor: expect.any(String) });
        const two = await client.messages.list({
          limit: 5,
          type: 'email',
          metric: 'opened',
          cursor: one.meta.nextCursor,
        });
        expect([one.data.length, two.data.length]).toEqual([5, 5]);
        expect(ids(one.data)).not.toContain(first(two.data).id);
        const { data: activities } = await client.activities.list({ type: 'event', limit: 100 });
        expect(activities).toHaveLength(100);
        return [one.data, one.meta.nextCursor, two.data, two.meta.hasMore, activities];
      },
    },
    {
      name: 'reads campaigns with their actions',
      reads: true,
      covers: ['campaigns.list', 'campaigns.get', 'campaign_actions.list', 'campaign_actions.get'],
      async run(client) {
        const { data: campaigns } = await client.campaigns.list();
        const campaign_id = first(campaigns).id;
        const { data: campaign } = await client.campaigns.get({ campaign_id });
        expect(campaign.id).toBe(campaign_id);
        const actions = await all(client.campaignActions.list({ campaign_id }));
        const { data: action } = await client.campaignActions.get({ campaign_id, action_id: first(actions).id });
        expect(action.id).toBe(first(actions).id);
        return [campaigns, campaign, actions, action];
      },
    },
    {
      name: 'selects fields, of records and of listings',
      reads: true,
      covers: ['campaigns.list', 'campaigns.get', 'messages.list'],
      async run(client) {
        const { data: campaigns } = await client.campaigns.list({}, { fields: ['id', 'name', 'state'] });
        expect(Object.keys(first(campaigns)).sort()).toEqual(['id', 'name', 'state']);
        const { data: campaign } = await client.campaigns.get(
          { campaign_id: first(campaigns).id ?? 0 },
          { fields: ['name', 'actions'] },
        );
        const { data: messages } = await client.messages.list(
          { limit: 5 },
          { fields: ['id', 'customer_identifiers.email', 'metrics'] },
        );
        return [campaigns, campaign, messages];
      },
    },
    {
      name: 'fails alike for what does not exist',
      reads: true,
      covers: [],
      async run(client) {
        const failures = await Promise.all([
          failure(client.campaigns.get({ campaign_id: 99_999 })),
          failure(client.newsletters.get({ newsletter_id: 99_999 })),
          failure(client.segments.get({ segment_id: 99_999 })),
          failure(client.messages.get({ message_id: 'no-such-message' })),
          failure(client.collections.update({ collection_id: 99_999, name: 'none' })),
        ]);
        expect(failures.map(({ code, outcome }) => [code, outcome])).toEqual(
          failures.map(() => ['not_found', 'rejected']),
        );
        return failures;
      },
    },
    {
      name: 'fails alike for what the vendor rejects',
      reads: true,
      covers: ['snippets.list'],
      async run(client) {
        const taken = first((await client.snippets.list()).data).name;
        const failures = [
          await failure(client.snippets.create({ name: taken, value: 'again' })),
          await failure(client.broadcastTrigger.create({ broadcast_id: 99_999 })),
        ];
        expect(failures.map(({ code }) => code)).toEqual(['invalid_request', 'not_found']);
        return failures;
      },
    },
    {
      name: 'sends messages of all kinds, finds them, and triggers a broadcast',
      covers: [
        'transactional_email.create',
        'transactional_sms.create',
        'transactional_push.create',
        'transactional_inbox_message.create',
        'messages.get',
        'broadcast_trigger.create',
      ],
      async run(client, vendor) {
        const email = await knownEmail(vendor);
        const identifiers = { email };
        const { data: mail } = await client.transactionalEmail.create({
          to: email,
          identifiers,
          transactional_message_id: 'receipt',
          message_data: { receipt_number: '4711' },
          preheader: 'Thank you.',
          reply_to: 'billing@larkspur.example',
          tracked: false,
        });
        const { data: sms } = await client.transactionalSms.create({
          to: '+4915112345678',
          identifiers,
          transactional_message_id: 'sign_in_code',
          message_data: { code: '123456' },
        });
        const { data: push } = await client.transactionalPush.create({
          identifiers: { email: await knownEmail(vendor, 'push') },
          transactional_message_id: 'lesson_invitation',
          title: 'A lesson',
          message: 'Join us.',
        });
        const { data: notice } = await client.transactionalInboxMessage.create({
          identifiers,
          transactional_message_id: 'account_notice',
          message_data: { text: 'Hello' },
        });
        const queued = [mail, sms, push, notice];
        for (const { delivery_id } of queued) expect(delivery_id).toEqual(expect.any(String));
        const { data: sent } = await client.messages.get({ message_id: mail.delivery_id });
        expect(sent).toMatchObject({ recipient: email, subject: 'Your receipt 4711' });
        const { data: text } = await client.messages.get({ message_id: sms.delivery_id });
        const body = (await vendor.messages.getArchived({ message_id: mail.delivery_id })).data;
        const broadcast_id = first((await vendor.broadcasts.list()).data.filter(({ state }) => state === 'running')).id;
        const { data: trigger } = await client.broadcastTrigger.create({
          broadcast_id,
          emails: [email],
          data: { headline: 'Tonight' },
        });
        const { data: progress } = await vendor.broadcastTrigger.get({ broadcast_id, trigger_id: trigger.id });
        expect(progress.recipients_count).toBe(1);
        return [queued, sent, text, body, trigger, progress];
      },
    },
    ...customerIoSettings,
  ],
};
