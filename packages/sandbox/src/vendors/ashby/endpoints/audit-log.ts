import { createRandom, seededSource } from '../../../engine/random.ts';
import type { Ashby } from '../ashby.ts';
import { AshbyFailure } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { isoTime, listOf, text, uuid } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { pageInput, pageOf } from '../paging.ts';

const TARGET_TYPES = ['Job', 'Offer', 'User', 'Department'] as const;
const CATEGORIES = ['Jobs', 'Offers', 'Users', 'Organization'] as const;
const MAX_FILTERS = 100;
const LONGEST_SPAN_MONTHS = 18;
const REQUESTS_KEPT = 30 * 24 * 60 * 60 * 1000;

interface Entry {
  readonly id: string;
  readonly timestamp: string;
  readonly category: (typeof CATEGORIES)[number];
  readonly description: string;
  readonly actor: { readonly id: string; readonly type: 'User'; readonly name: string };
  readonly target: { readonly id: string; readonly type: (typeof TARGET_TYPES)[number] };
  readonly changedFields: readonly string[];
  readonly parentAction: null;
  readonly request: { readonly ipAddress: string } | null;
}

function refused(message: string): AshbyFailure {
  return new AshbyFailure('invalid_input', message, 400);
}

const input = object(
  {},
  {
    startDate: isoTime,
    endDate: isoTime,
    actorIds: listOf(uuid),
    targetIds: listOf(uuid),
    targetTypes: listOf(text),
    categories: listOf(text),
    ...pageInput,
  },
);

function checkVocabulary(name: string, values: readonly string[] | undefined, known: readonly string[]): void {
  if (values !== undefined && values.length > MAX_FILTERS) throw refused(`${name}: At most ${MAX_FILTERS} values`);
  const unknown = values?.find((value) => !known.includes(value));
  if (unknown !== undefined) throw refused(`${name}: ${unknown} is not in the vocabulary`);
}

function checkSpan(startDate: string | undefined, endDate: string | undefined): void {
  if (startDate === undefined || endDate === undefined) return;
  if (endDate < startDate) throw refused('endDate: Must not be before startDate');
  const latest = new Date(startDate);
  latest.setUTCMonth(latest.getUTCMonth() + LONGEST_SPAN_MONTHS);
  if (Date.parse(endDate) > latest.getTime()) throw refused(`endDate: The span exceeds ${LONGEST_SPAN_MONTHS} months`);
}

/** The log, newest first: made from when records were created and last changed. */
function entriesOf({ data, now }: Ashby): Entry[] {
  const actors = data.users.filter(({ globalRole }) => globalRole === 'Organization Admin');
  const entry = (
    type: Entry['target']['type'],
    category: Entry['category'],
    id: string,
    timestamp: string,
    description: string,
    changedFields: readonly string[],
  ): Entry => {
    const random = createRandom(seededSource(0, `audit ${id} ${timestamp}`));
    const actor = random.pick(actors);
    const isRecent = now().getTime() - Date.parse(timestamp) < REQUESTS_KEPT;
    return {
      id: random.uuid(),
      timestamp,
      category,
      description,
      actor: { id: actor.id, type: 'User', name: `${actor.firstName} ${actor.lastName}` },
      target: { id, type },
      changedFields,
      parentAction: null,
      request: isRecent ? { ipAddress: `198.51.100.${random.int(1, 254)}` } : null,
    };
  };
  const entries = [
    ...data.jobs
      .all()
      .flatMap(({ id, title, createdAt, updatedAt, status }) => [
        entry('Job', 'Jobs', id, createdAt, `Created job ${title}`, []),
        ...(updatedAt === createdAt
          ? []
          : [entry('Job', 'Jobs', id, updatedAt, `Set job ${title} to ${status}`, ['status'])]),
      ]),
    ...data.offers.all().map(({ id, createdAt }) => entry('Offer', 'Offers', id, createdAt, 'Created offer', [])),
    ...data.users
      .all()
      .map(({ id, updatedAt, email }) =>
        entry('User', 'Users', id, updatedAt, `Updated user ${email}`, ['globalRole']),
      ),
    ...data.departments
      .all()
      .map(({ id, updatedAt, name }) =>
        entry('Department', 'Organization', id, updatedAt, `Updated department ${name}`, ['name']),
      ),
  ];
  return entries.sort((a, b) => (a.timestamp < b.timestamp ? 1 : -1));
}

export function auditLogEndpoints(ashby: Ashby): Endpoints {
  return {
    'auditLog.list': endpoint('auditLogsRead', input, (params) => {
      const { startDate, endDate, actorIds, targetIds, targetTypes, categories } = params;
      checkVocabulary('targetTypes', targetTypes, TARGET_TYPES);
      checkVocabulary('categories', categories, CATEGORIES);
      checkSpan(startDate, endDate);
      const matches = entriesOf(ashby).filter(
        ({ timestamp, actor, target, category }) =>
          (startDate === undefined || timestamp >= startDate) &&
          (endDate === undefined || timestamp <= endDate) &&
          (actorIds?.includes(actor.id) ?? true) &&
          (targetIds?.includes(target.id) ?? true) &&
          (targetTypes?.includes(target.type) ?? true) &&
          (categories?.includes(category) ?? true),
      );
      return pageOf(ashby.positions, 'auditLog.list', matches, params);
    }),
  };
}
