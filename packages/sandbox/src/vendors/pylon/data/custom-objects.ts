import type { Random } from '../../../engine/random.ts';
import { day } from '../../../engine/seed.ts';
import { blankCustomField, type CustomFieldRecord, type CustomObjectRecord } from '../records/custom-field.ts';
import { timestamp } from '../timestamp.ts';
import content from './custom-fields.json' with { type: 'json' };
import { timesSince } from './text.ts';
import type { World } from './world.ts';

interface FieldSketch extends Partial<CustomFieldRecord> {
  readonly options?: readonly string[];
  readonly currency?: string;
}

/**
 * The fields of all objects. The published list does not accept feature requests and custom objects: their fields can be
 * read by id only.
 */
export function createCustomFields(random: Random, since: string): CustomFieldRecord[] {
  const sketches: readonly FieldSketch[] = content;
  return sketches.map(({ options, currency, ...field }) => ({
    ...blankCustomField,
    id: random.uuid(),
    ...field,
    select_metadata: options ? { options: options.map((slug) => ({ label: labelOf(slug), slug })) } : null,
    number_metadata: currency === undefined ? null : { format: 'currency', currency, decimal_places: 0 },
    created_at: since,
    updated_at: since,
  }));
}

function labelOf(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
}

/** Creates a subscription for most accounts, and one or two workspaces for each subscription. */
export function createCustomObjects(world: World): CustomObjectRecord[] {
  const random = world.random('custom-objects');
  const subscribers = world.accounts.filter(() => random.chance(0.8));
  const objects = subscribers.flatMap(({ id: account_id, name, created_at }) => {
    const since = Date.parse(created_at);
    const create = (type: string, title: string, fields: Readonly<Record<string, string>>): CustomObjectRecord => ({
      id: random.uuid(),
      type,
      name: title,
      account_id,
      custom_fields: Object.fromEntries(Object.entries(fields).map(([slug, value]) => [slug, { value }])),
      ...timesSince(random, since + random.int(0, 20) * day, world.now),
    });
    const plan = random.pick(['starter', 'business', 'enterprise']);
    const starts_on = timestamp(since + random.int(0, 30) * day).slice(0, 10);
    const seats = String(random.int(5, 400));
    return [
      create('subscriptions', `${name} (${plan})`, { plan, seats, starts_on }),
      ...(random.chance(0.5) ? ['production', 'staging'] : ['production']).map((environment) => {
        const hosted_in = random.pick(['Frankfurt', 'Ohio', 'Singapore']);
        return create('workspaces', `${name} ${environment}`, { environment, hosted_in });
      }),
    ];
  });
  return objects.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
}
