import { createTable, type Table } from '../../../engine/table.ts';
import { timestamp } from '../timestamp.ts';
import { day, type World } from './world.ts';

/** An address that no mail goes to. The published form is not documented. */
export interface EmailSuppressionRecord {
  readonly id: string;
  readonly email: string;
  readonly reason: string;
  readonly created_at: string;
}

export function createEmailSuppressions(world: World): Table<EmailSuppressionRecord> {
  const random = world.random('email-suppressions');
  const ages = Array.from({ length: 14 }, () => random.int(day, 110 * day)).sort((a, b) => b - a);
  const contacts = random.sample(world.contacts, ages.length);
  const records = ages.map((age, index) => ({
    id: random.uuid(),
    email: contacts[index]?.email ?? 'unknown@mail.example',
    reason: random.chance(0.8) ? 'bounce' : 'complaint',
    created_at: timestamp(world.now - age),
  }));
  return createTable({ id: ({ id }) => id, records });
}
