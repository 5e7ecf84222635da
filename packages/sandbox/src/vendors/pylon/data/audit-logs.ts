import type { Random } from '../../../engine/random.ts';
import { createTable, type Table } from '../../../engine/table.ts';
import type { AuditLogRecord } from '../records/audit-log.ts';
import { timestamp } from '../timestamp.ts';
import { day, type World } from './world.ts';

const count = 400;

/** What people have done in the app, before anything came in over the API. */
export function createAuditLogs(world: World): Table<AuditLogRecord> {
  const random = world.random('audit-logs');
  const ages = Array.from({ length: count }, () => random.int(60_000, 60 * day)).sort((a, b) => b - a);
  const records = ages.map((age): AuditLogRecord => {
    const at = timestamp(world.now - age);
    const user = random.pick(world.users);
    const { object_type, object_id, verb, attributes, link } = happening(random, world, at);
    return {
      id: random.uuid(),
      action: `${object_type}.${verb}`,
      action_happened_at: at,
      actor_user_id: user.id,
      actor_contact_id: null,
      object_type,
      object_id,
      source: 'app',
      link: link ?? null,
      attributes,
      metadata: {},
      created_at: at,
    };
  });
  return createTable({ id: ({ id }) => id, records });
}

interface Happening {
  readonly object_type: string;
  readonly object_id: string;
  readonly verb: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly link?: string;
}

/** Something that may have happened at a time: to nothing that did not exist yet. */
function happening(random: Random, world: World, at: string): Happening {
  const issue = random.pick(world.issues);
  const kind = random.weighted([
    ['issue', 6],
    ['account', 2],
    ['user', 1],
  ] as const);
  if (kind === 'issue' && issue.created_at <= at) {
    return {
      object_type: 'issue',
      object_id: issue.id,
      verb: 'updated',
      attributes: { field: random.pick(['assignee_id', 'tags', 'state', 'team_id']) },
      link: `https://app.usepylon.com/issues?issueNumber=${issue.number}`,
    };
  }
  if (kind === 'user') {
    const { id } = random.pick(world.users);
    return { object_type: 'user', object_id: id, verb: 'logged_in', attributes: { method: 'sso' } };
  }
  const account = random.pick(world.accounts);
  const attributes = { field: random.pick(['owner_id', 'tags', 'custom_fields']) };
  return { object_type: 'account', object_id: account.id, verb: 'updated', attributes };
}
