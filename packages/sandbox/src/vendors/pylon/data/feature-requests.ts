import type { Random } from '../../../engine/random.ts';
import { createTable, type Table } from '../../../engine/table.ts';
import type { EvidenceRecord, FeatureRequestRecord } from '../records/feature-request.ts';
import type { IssueRecord } from '../records/issue.ts';
import { timestamp } from '../timestamp.ts';
import { day, type World } from './world.ts';

/** By product area: the issues of the same area are the evidence. */
const sketches = [
  ['webhooks', 'Replay webhooks from the dashboard', 'Deliver selected events again without writing to support.'],
  ['webhooks', 'Filter webhooks by event type', 'Endpoints get only what they ask for instead of everything.'],
  ['api', 'Higher limits for nightly jobs', 'A burst allowance outside office hours, announced in a header.'],
  ['api', 'Idempotency keys on create', 'Retries after a lost response must not create a second record.'],
  ['data-sync', 'Alert when a sync skips rows', 'Compare counts after each run and warn when they differ.'],
  [
    'data-sync',
    'Choose the time zone of a cursor column',
    'Late updates are skipped when the column is in local time.',
  ],
  [
    'performance',
    'Compute large reports in the background',
    'Send a mail when the report is ready instead of timing out.',
  ],
  ['authentication', 'Several identity providers in one workspace', 'Companies that merge need both for a while.'],
  ['exports', 'Scheduled exports to a bucket', 'Every night, as CSV or Parquet, without anybody pressing a button.'],
  ['permissions', 'Roles for external people', 'A role that sees nothing but the projects it is added to.'],
  ['permissions', 'Audit view of who sees what', 'Auditors ask for a list of people by project.'],
  [
    'integrations',
    'Pick the Slack channel by tag',
    'Notifications about billing should not go to the general channel.',
  ],
  ['onboarding', 'Import preview with warnings', 'Show which rows would be skipped before anything is written.'],
  ['billing', 'Split invoices by department', 'One purchase order for each cost centre.'],
  ['privacy', 'Self-service deletion requests', 'An admin starts the deletion and gets a report when it is done.'],
] as const;

export function createFeatureRequests(world: World): Table<FeatureRequestRecord> {
  const random = world.random('feature-requests');
  const ages = sketches.map(() => random.int(8 * day, 300 * day)).sort((a, b) => b - a);
  const records = random.shuffle(sketches).map(([area, title, description], index): FeatureRequestRecord => {
    const created = world.now - (ages[index] ?? 8 * day);
    const issues = world.issues.filter(({ custom_fields }) => {
      const value = custom_fields.product_area;
      return value !== undefined && 'value' in value && value.value === area;
    });
    const evidence = random.sample(issues, random.int(1, 6)).map(evidenceOf);
    return {
      id: random.uuid(),
      title,
      description,
      request_status: random.weighted([
        ['new', 5],
        ['planned', 3],
        ['in_progress', 3],
        ['closed', 2],
        ['archived', 1],
      ] as const),
      evidence: random.chance(0.3) ? [...evidence, callEvidence(random, world)] : evidence,
      portal_visible_to_account_ids: random.chance(0.4)
        ? evidence.map(({ account_id }) => account_id).filter((id) => id !== null)
        : [],
      custom_fields: random.chance(0.6) ? { effort: { value: random.pick(['small', 'medium', 'large']) } } : {},
      created_at: timestamp(created),
      updated_at: timestamp(random.dateBetween(new Date(created), new Date(world.now))),
    };
  });
  return createTable({ id: ({ id }) => id, records });
}

export function evidenceOf(issue: IssueRecord): EvidenceRecord {
  return {
    source_type: 'issue',
    source_id: issue.id,
    account_id: issue.account_id,
    summary: `Reported in "${issue.title}": the customer had to ask for help with it.`,
  };
}

function callEvidence(random: Random, world: World): EvidenceRecord {
  return {
    source_type: 'call_recording',
    account_id: random.pick(world.accounts).id,
    external_url: `https://calls.example/recordings/${random.hex(12)}`,
    summary: 'Came up on a call: they would use it every week.',
  };
}
