import type { Random } from '../../../engine/random.ts';
import { day, hour, momentsBetween } from '../../../engine/seed.ts';
import type { AccountRecord } from '../records/account.ts';
import { unset } from '../records/base.ts';
import { timestamp } from '../timestamp.ts';
import content from './account-extras.json' with { type: 'json' };
import { organisationDomain } from './organisation.ts';
import { paragraph } from './text.ts';
import type { World } from './world.ts';

export function createActivityTypes(world: World) {
  const random = world.random('activity-types');
  return content.activityTypes.map(({ slug, label }) => ({
    id: random.uuid(),
    slug,
    label,
    icon_url: `https://assets.${organisationDomain}/icons/${slug}.png`,
  }));
}

export function createActivities(world: World) {
  const random = world.random('activities');
  return momentsBetween(random, 160, world.now - 120 * day, world.now - hour).map((moment) => {
    const account = random.pick(world.accounts);
    const { slug, text } = random.pick(content.activityTypes);
    const contact = world.contacts.find(({ account_id }) => account_id === account.id);
    const at = timestamp(moment);
    return {
      id: random.uuid(),
      account_id: account.id,
      slug,
      body_html: paragraph(text),
      contact_id: random.chance(0.5) ? (contact?.id ?? null) : null,
      user_id: account.owner_id,
      link: unset(),
      link_text: unset(),
      happened_at: at,
      created_at: at,
    };
  });
}

/** Creates one note per account. No published operation lists notebook blocks, so a block has the ID of its account. */
export function createNotes(world: World) {
  const random = world.random('notes');
  return world.accounts.map(({ id, updated_at }) => ({
    id: random.uuid(),
    account_id: id,
    notebook_block_id: id,
    fields: noteFields(paragraph(random.pick(content.notes))),
    created_at: updated_at,
    updated_at,
  }));
}

/** Returns the fields of a note. They are not documented, so any field is stored. */
const noteFields = (body_html: string): Readonly<Record<string, unknown>> => ({ body_html });

/** Creates relationships: a few companies belong to another one or were referred by a partner. */
export function createRelationships(world: World) {
  const random = world.random('relationships');
  const ofType = (type: string) => world.accounts.filter((account) => account.type === type);
  const [partner] = ofType('partner');
  const accounts = random.sample(ofType('customer'), 16);
  return accounts.slice(0, 8).flatMap((child, index) => {
    if (partner && index < 3) return [relationship(random, 'partner_account', child, partner)];
    const parent = accounts[8 + index];
    return parent ? [relationship(random, 'parent_account', child, parent)] : [];
  });
}

function relationship(random: Random, type: string, child: AccountRecord, parent: AccountRecord) {
  const [, since = child.created_at] = [child.created_at, parent.created_at].sort();
  return {
    id: random.uuid(),
    relationship_type: type,
    child_account_id: child.id,
    parent_account_id: parent.id,
    related_object_id: parent.id,
    created_at: since,
    updated_at: since,
  };
}
