import { createTable, type Table } from '../../../engine/table.ts';
import type { CustomObjectRecord } from '../records/custom-object.ts';
import { timestamp } from '../timestamp.ts';
import { day, type World } from './world.ts';

const plans = ['starter', 'business', 'enterprise'] as const;

/** Creates a subscription for most accounts, and one or two workspaces for each of those. */
export function createCustomObjects(world: World): Table<CustomObjectRecord> {
  const random = world.random('custom-objects');
  const records: CustomObjectRecord[] = [];
  for (const account of world.accounts) {
    if (!random.chance(0.8)) continue;
    const since = Date.parse(account.created_at);
    const add = (type: string, name: string, custom_fields: CustomObjectRecord['custom_fields']) => {
      const created = since + random.int(0, 20) * day;
      records.push({
        id: random.uuid(),
        type,
        name,
        account_id: account.id,
        custom_fields,
        created_at: timestamp(created),
        updated_at: timestamp(random.dateBetween(new Date(created), new Date(world.now))),
      });
    };
    const plan = random.pick(plans);
    add('subscriptions', `${account.name} (${plan})`, {
      plan: { value: plan },
      seats: { value: String(random.int(5, 400)) },
      starts_on: { value: timestamp(since + random.int(0, 30) * day).slice(0, 10) },
    });
    for (const environment of random.chance(0.5) ? ['production', 'staging'] : ['production']) {
      add('workspaces', `${account.name} ${environment}`, {
        environment: { value: environment },
        hosted_in: { value: random.pick(['Frankfurt', 'Ohio', 'Singapore']) },
      });
    }
  }
  records.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  return createTable({ id: ({ id }) => id, records });
}
