import { doc, EpochSeconds, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, UnixTime, WholeNumber } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { CampaignMetrics, JourneyMetrics, matchesVersion, Resolution, versionedWindow } from './campaign-metrics.ts';
import { messageFilters } from './message-filters.ts';
import { Message, messageBrief } from './message-record.ts';
import {
  hasAllowedSteps,
  LinkReport,
  linkWords,
  metricChannel,
  metricWindow,
  metricWords,
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';

const reference = record({ id: WholeNumber }, { type: v.string() });

const schema = record(
  { id: doc(WholeNumber, 'ID of the campaign.') },
  {
    name: v.string(),
    type: doc(v.string(), 'What triggers the campaign, such as segment.'),
    active: doc(v.boolean(), 'Whether the campaign is running and may send.'),
    state: v.string(),
    tags: Strings,
    actions: doc(v.array(reference), 'Steps that send a message or call a webhook.'),
    msg_templates: v.array(reference),
    filter_segment_ids: v.array(WholeNumber),
    trigger_segment_ids: v.array(WholeNumber),
    created: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated: doc(UnixTime, 'Unix timestamp in seconds.'),
    first_started: doc(UnixTime, 'When the campaign first started, as a Unix timestamp in seconds.'),
    created_by: doc(v.string(), 'Email address of the person who created the campaign.'),
    deduplicate_id: doc(v.string(), 'The ID and the time of the last change. Differs after every change.'),
  },
);

/** An automated workflow that messages people. */
export interface Campaign extends v.InferOutput<typeof schema> {}
export const Campaign: v.GenericSchema<unknown, Campaign> = schema;

const id = doc(Id, 'ID of the campaign.');

/** Campaigns, also called automations. */
export const campaigns = entity(
  {
    summary: 'Campaigns (automations): workflows that message people when something happens.',
    also: ['automations', 'journeys', 'workflows', 'drip campaigns', 'flows', 'email series', 'sequences'],
    key: 'id',
    brief: ['id', 'name', 'type', 'state', 'active', 'tags', 'created_by', 'first_started', 'updated'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/campaigns', {
      summary: 'List all campaigns (automations).',
      also: ['running', 'live', 'active', 'drafts', 'stopped'],
      docs: appDocs,
      input: v.strictObject({}),
      items: 'campaigns',
      pagination: 'none',
      item: Campaign,
    }),

    get: operation('GET /v1/campaigns/{campaign_id}', {
      summary: 'Get a campaign (automation). Broadcasts and newsletters have operations of their own.',
      also: ['details', 'status', 'active'],
      docs: appDocs,
      data: 'campaign',
      input: v.strictObject({ campaign_id: id }),
      output: Campaign,
    }),

    // Not unwrapped: version 2 returns the window next to `metric`.
    getMetrics: operation('GET /v1/campaigns/{campaign_id}/metrics', {
      summary:
        'Get message metrics (sent, delivered, opened, clicked and others) of a campaign over time. Prefer version 2.',
      also: metricWords,
      brief: [],
      docs: appDocs,
      data: '',
      input: v.pipe(v.strictObject({ campaign_id: id, ...versionedWindow, type: metricChannel }), matchesVersion()),
      output: CampaignMetrics,
      example: { campaign_id: 5, version: '2', res: 'days', start: '2026-10-01', end: '2026-11-01' },
    }),

    listLinkMetrics: list('GET /v1/campaigns/{campaign_id}/metrics/links', {
      summary: 'List the links in the messages of a campaign, with their clicks over time.',
      also: linkWords,
      brief: [],
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ campaign_id: id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    // One of the vendor's SDKs names the parameter `res`. The vendor's reference has always named it `resolution`.
    getJourneyMetrics: operation('GET /v1/campaigns/{campaign_id}/journey_metrics', {
      summary:
        'Get journey metrics of a campaign: how many journeys started, were messaged, converted, exited early or finished, by start time.',
      also: ['conversion rate', 'goal', 'funnel', 'drop-off'],
      brief: [],
      docs: appDocs,
      data: 'journey_metric',
      input: v.pipe(
        v.strictObject({
          campaign_id: id,
          start: doc(EpochSeconds, 'Start of the window (RFC 3339, or Unix seconds).'),
          end: doc(EpochSeconds, 'End of the window (RFC 3339, or Unix seconds).'),
          resolution: doc(Resolution, 'Length of one step.'),
        }),
        v.check(({ start, end }) => start <= end, 'Expected `end` after `start`'),
      ),
      output: JourneyMetrics,
      example: { campaign_id: 5, start: '2026-10-01', end: '2026-11-01', resolution: 'daily' },
    }),

    listMessages: list('GET /v1/campaigns/{campaign_id}/messages', {
      summary:
        'List the messages of a campaign, one per recipient, with their metrics (sent, opened, bounced and others).',
      also: ['recipients', 'deliveries'],
      brief: messageBrief,
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        campaign_id: id,
        ...messageFilters,
        drafts: doc(v.optional(v.boolean()), 'Return drafts instead of sent messages.'),
        limit: limit(1000, 50),
        cursor,
      }),
      item: Message,
    }),
  }),
);
