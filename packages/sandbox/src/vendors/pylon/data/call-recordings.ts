import { createTable, type Table } from '../../../engine/table.ts';
import type { CallRecordingRecord } from '../records/call-recording.ts';
import { timestamp } from '../timestamp.ts';
import { organisationName } from './organisation.ts';
import { day, usersOf, type World } from './world.ts';

const occasions = [
  [
    'Quarterly review',
    'Went through usage and open issues. They are happy with the response times, less so with the large reports, and asked when scheduled exports arrive. Next step: a quote for thirty more seats.',
  ],
  [
    'Kickoff',
    'Agreed on the goals of the rollout and on who does what. Their administrator connects single sign-on by the end of the week; we prepare the import with a sample of their contacts.',
  ],
  [
    'Incident follow-up',
    'Explained why the webhooks were late and what has been changed since. They want a note when the queue grows and will drop duplicates by the delivery ID from now on.',
  ],
  [
    'Renewal',
    'Talked about a two-year contract. Procurement needs the data processing agreement and the list of subprocessors first; a decision is expected this month.',
  ],
  [
    'Training',
    'Showed roles, automations and the sandbox to nine people. Most questions were about permissions of contractors. The recording goes to those who could not join.',
  ],
] as const;

export function createCallRecordings(world: World): Table<CallRecordingRecord> {
  const random = world.random('call-recordings');
  const hosts = usersOf(world, 'Customer Success');
  const ages = Array.from({ length: 90 }, () => random.int(day, 110 * day)).sort((a, b) => b - a);
  const records = ages.map((age): CallRecordingRecord => {
    const account = random.pick(world.accounts);
    const guests = world.contacts.filter(({ account_id }) => account_id === account.id);
    const [occasion, summary] = random.pick(occasions);
    // Calls begin on the half hour.
    const start = Math.floor((world.now - age) / 1_800_000) * 1_800_000;
    const duration = random.int(14, 58) * 60_000 + random.int(0, 59_000);
    const emails = [random.pick(hosts), ...random.sample(guests, random.int(1, 3))].map(({ email }) => email);
    const external = random.hex(16);
    const source = random.pick(['gong', 'fathom', 'grain', 'granola']);
    const added = timestamp(start + duration + 15 * 60_000);
    return {
      id: random.uuid(),
      external_id: external,
      source,
      title: `${account.name} <> ${organisationName}: ${occasion}`,
      summary,
      url: `https://${source}.example/calls/${external}`,
      account_id: account.id,
      calendar_event_id: random.chance(0.8) ? random.hex(26) : null,
      participant_emails: emails.filter((email) => email !== null),
      start_time: timestamp(start),
      end_time: timestamp(start + duration),
      duration_ms: duration,
      custom_fields: {},
      created_at: added,
      updated_at: added,
    };
  });
  return createTable({ id: ({ id }) => id, records });
}
