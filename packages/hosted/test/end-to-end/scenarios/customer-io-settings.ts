import type { CustomerIo } from '@agent-connectors/customer-io';
import { expect } from 'vitest';
import { first } from '../calls.ts';
import type { Scenario } from '../suite.ts';

/** The scenarios of Customer.io's segments, contents and settings. */
export const customerIoSettings: readonly Scenario<CustomerIo>[] = [
  {
    name: 'creates a segment, and exports its people',
    covers: ['segments.list', 'segments.create', 'segments.get', 'exports.create', 'exports.list', 'exports.get'],
    async run(client) {
      const { data: before } = await client.segments.list();
      const { data: segment } = await client.segments.create({
        segment: { name: 'Webinar guests', description: 'Of November' },
      });
      expect(segment).toMatchObject({ name: 'Webinar guests', type: 'manual' });
      const { data: read } = await client.segments.get({ segment_id: segment.id });
      expect(read).toEqual(segment);
      const { data: after } = await client.segments.list();
      expect(after.length).toBe(before.length + 1);
      const { data: started } = await client.exports.create({ filters: { segment: { id: first(before).id } } });
      const { data: reading } = await client.exports.get({ export_id: started.id });
      const { data: second } = await client.exports.get({ export_id: started.id });
      const { data: exports } = await client.exports.list();
      expect(exports.map(({ id }) => id)).toContain(started.id);
      return [before, segment, read, after, started, reading, second, exports];
    },
  },
  {
    name: 'creates and changes a snippet',
    covers: ['snippets.list', 'snippets.create', 'snippets.update'],
    async run(client) {
      const { data: created } = await client.snippets.create({ name: 'greeting', value: 'Hello' });
      const { data: changed } = await client.snippets.update({ name: 'greeting', value: 'Good day' });
      expect(changed).toMatchObject({ name: 'greeting', value: 'Good day' });
      const { data: listed } = await client.snippets.list();
      expect(listed).toContainEqual(changed);
      return [created, changed, listed];
    },
  },
  {
    name: 'creates and changes a collection',
    covers: ['collections.list', 'collections.create', 'collections.get', 'collections.update'],
    async run(client, vendor) {
      const { data: created } = await client.collections.create({
        name: 'events',
        data: [{ city: 'Bremen', day: '2026-05-02' }],
      });
      expect(created).toMatchObject({ name: 'events', rows: 1 });
      const collection_id = created.id;
      const { data: changed } = await client.collections.update({
        collection_id,
        name: 'fairs',
        data: [{ city: 'Bremen' }, { city: 'Kiel' }],
      });
      expect(changed).toMatchObject({ id: collection_id, name: 'fairs', rows: 2 });
      const { data: read } = await client.collections.get({ collection_id });
      expect(read).toEqual(changed);
      const { data: listed } = await client.collections.list();
      const { data: content } = await vendor.collections.getContent({ collection_id });
      return [created, changed, read, listed, content];
    },
  },
  {
    name: 'creates and changes a reporting webhook',
    covers: [
      'reporting_webhooks.list',
      'reporting_webhooks.create',
      'reporting_webhooks.get',
      'reporting_webhooks.update',
    ],
    async run(client) {
      const { data: created } = await client.reportingWebhooks.create({
        name: 'Warehouse',
        endpoint: 'https://www.example.com/hook',
        events: ['email_opened', 'email_bounced'],
        full_resolution: false,
      });
      const webhook_id = created.id;
      const { data: changed } = await client.reportingWebhooks.update({
        webhook_id,
        name: 'Lake',
        endpoint: 'https://www.example.com/lake',
        events: ['email_opened'],
        disabled: true,
        with_content: true,
      });
      expect(changed).toMatchObject({ id: webhook_id, name: 'Lake', disabled: true });
      const { data: read } = await client.reportingWebhooks.get({ webhook_id });
      expect(read).toEqual(changed);
      const { data: listed } = await client.reportingWebhooks.list();
      expect(listed).toContainEqual(changed);
      return [created, changed, read, listed];
    },
  },
  {
    name: 'changes the content of a transactional message',
    covers: [
      'transactional_messages.list',
      'transactional_messages.get',
      'transactional_message_contents.list',
      'transactional_message_contents.update',
    ],
    async run(client) {
      const { data: messages } = await client.transactionalMessages.list();
      const transactional_id = first(messages.filter(({ name }) => name === 'Receipt')).id;
      const { data: message } = await client.transactionalMessages.get({ transactional_id });
      const { data: contents } = await client.transactionalMessageContents.list({ transactional_id });
      const content_id = first(contents).id;
      const { data: changed } = await client.transactionalMessageContents.update({
        transactional_id,
        content_id,
        subject: 'Receipt {{ message_data.receipt_number }}',
        headers: [{ name: 'X-Team', value: 'billing' }],
      });
      expect(changed).toMatchObject({ id: content_id, subject: 'Receipt {{ message_data.receipt_number }}' });
      const { data: after } = await client.transactionalMessageContents.list({ transactional_id });
      expect(after).toContainEqual(changed);
      return [messages, message, contents, changed, after];
    },
  },
];
