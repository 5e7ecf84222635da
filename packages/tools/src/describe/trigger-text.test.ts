import { expect, it } from 'vitest';
import { triggerText } from './trigger-text.ts';

it.each([
  [{ archiveEmail: 'given' }, 'if archiveEmail is given'],
  [{ body: 'given', state: 'given', assignees: 'given' }, 'if body, state or assignees is given'],
  [{ queue_draft: [false, null] }, 'unless queue_draft is true'],
  [{ start: [true] }, 'if start is true'],
  [{ scheduled_at: 'given', send_now: [true] }, 'if send_now is true or scheduled_at is given'],
  [{ 'options.notify': ['mail', true, null] }, 'if options.notify is "mail", true or not given'],
] as const)('%j is %s', (triggers, text) => {
  expect(triggerText(triggers)).toBe(text);
});
