import type { AnyClient } from '@agent-connectors/core';
import { expect, it } from 'vitest';
import { client } from './wire.ts';

const message = { transactional_message_id: 'receipt', identifiers: { id: '42' } };
const letter = {
  name: 'May news',
  type: 'twilio',
  body: 'Hi',
  recipients: { segment: { id: 7 } },
};

it.each<[string, string, Record<string, unknown>, boolean]>([
  ['transactional_sms', 'create', message, true],
  ['transactional_sms', 'create', { ...message, queue_draft: false }, true],
  ['transactional_in_app', 'create', { ...message, queue_draft: true }, false],
  ['newsletters', 'create', letter, false],
  ['newsletters', 'create', { ...letter, send_now: true }, true],
  ['newsletters', 'create', { ...letter, scheduled_at: 1_798_189_200 }, true],
  ['newsletters', 'schedule', { newsletter_id: 7, scheduled_at: 0 }, false],
  ['newsletters', 'schedule', { newsletter_id: 7, scheduled_at: 1_798_189_200, timezone: 'Europe/Berlin' }, true],
  ['newsletters', 'send', { newsletter_id: 7 }, true],
  ['broadcast_trigger', 'create', { broadcast_id: 12 }, true],
])('deny @sends: %s.%s with %j messages people: %s', async (entity, action, params, sends) => {
  const open: AnyClient = client();
  const preview = await open.execute(entity, action, params, { dryRun: true });
  expect(preview.data).toMatchObject({ sends });
  const careful: AnyClient = client({ policy: { deny: ['@sends'] } });
  const call = careful.execute(entity, action, params, { dryRun: true });
  if (sends) await expect(call).rejects.toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  else await expect(call).resolves.toMatchObject({ data: { sends: false } });
});
