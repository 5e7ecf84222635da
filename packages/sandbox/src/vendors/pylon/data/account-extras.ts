import { createTable, type Table } from '../../../engine/table.ts';
import type {
  AccountHighlightRecord,
  AccountRelationshipRecord,
  ActivityRecord,
  ActivityTypeRecord,
  NotebookNoteRecord,
} from '../records/account-extras.ts';
import { timestamp } from '../timestamp.ts';
import { organisationDomain } from './organisation.ts';
import { day, type World } from './world.ts';

/** What hangs on accounts and has no life of its own. */
export interface AccountExtras {
  readonly highlights: Table<AccountHighlightRecord>;
  readonly relationships: Table<AccountRelationshipRecord>;
  readonly activityTypes: Table<ActivityTypeRecord>;
  readonly activities: Table<ActivityRecord>;
  readonly notes: Table<NotebookNoteRecord>;
}

const activityTypes = [
  ['health-check', 'Health check', 'Went through adoption and open issues. Nothing that needs a hand at the moment.'],
  ['contract-signed', 'Contract signed', 'Signed for another year, with the same seats.'],
  ['seat-change', 'Seats changed', 'Ten seats were added for the new department.'],
  ['event', 'Met at an event', 'Talked at their booth; they plan to open a second office in spring.'],
] as const;

const notes = [
  'Prefers short mails and decides quickly. Include finance in anything about seats.',
  'Their administrator changes twice a year: check who has the role before larger changes.',
  'The migration took longer than planned, so set dates with room to spare.',
] as const;

export function createAccountExtras(world: World): AccountExtras {
  const random = world.random('account-extras');
  const types = activityTypes.map(([slug, label]) => ({
    id: random.uuid(),
    slug,
    label,
    icon_url: `https://assets.${organisationDomain}/icons/${slug}.png`,
  }));
  const ages = Array.from({ length: 160 }, () => random.int(3_600_000, 120 * day)).sort((a, b) => b - a);
  const activities = ages.map((age): ActivityRecord => {
    const account = random.pick(world.accounts);
    const [slug, , text] = random.pick(activityTypes);
    const at = timestamp(world.now - age);
    return {
      id: random.uuid(),
      account_id: account.id,
      slug,
      body_html: `<p>${text}</p>`,
      contact_id: random.chance(0.5)
        ? (world.contacts.find(({ account_id }) => account_id === account.id)?.id ?? null)
        : null,
      user_id: account.owner_id,
      link: null,
      link_text: null,
      happened_at: at,
      created_at: at,
    };
  });
  const id = (record: { readonly id: string }) => record.id;
  return {
    highlights: createTable<AccountHighlightRecord>({ id }),
    relationships: createTable({ id, records: createRelationships(world) }),
    activityTypes: createTable({ id, records: types }),
    activities: createTable({ id, records: activities }),
    notes: createTable({
      id,
      // No published operation lists blocks: so that one can be reached, it has the ID of its account.
      records: world.accounts.map(({ id: accountId, updated_at }) => ({
        id: random.uuid(),
        account_id: accountId,
        notebook_block_id: accountId,
        fields: { body_html: `<p>${random.pick(notes)}</p>` },
        created_at: updated_at,
        updated_at,
      })),
    }),
  };
}

/** A few companies belong to another one, or were brought by a partner. */
function createRelationships(world: World): AccountRelationshipRecord[] {
  const random = world.random('relationships');
  const partners = world.accounts.filter(({ type }) => type === 'partner');
  const accounts = random.sample(
    world.accounts.filter(({ type }) => type === 'customer'),
    16,
  );
  return accounts.slice(0, 8).flatMap((child, index) => {
    const partner = index < 3 ? partners[0] : undefined;
    const parent = partner ?? accounts[8 + index];
    if (!parent) return [];
    const since = [child.created_at, parent.created_at].sort().at(-1) ?? child.created_at;
    return [
      {
        id: random.uuid(),
        relationship_type: partner ? 'partner_account' : 'parent_account',
        child_account_id: child.id,
        parent_account_id: parent.id,
        related_object_id: parent.id,
        created_at: since,
        updated_at: since,
      },
    ];
  });
}
