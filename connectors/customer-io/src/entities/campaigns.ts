import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, UnixTime, WholeNumber } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { CampaignMetrics, fitsVersion, JourneyMetrics, Resolution, versionedWindow } from './campaign-metrics.ts';
import { messageFilters } from './message-filters.ts';
import { Message } from './message-record.ts';
import { hasFewSteps, LinkReport, metricChannel, metricWindow, tooManySteps, uniqueClicks } from './metric-fields.ts';

const reference = record({ id: WholeNumber }, { type: v.string() });

const schema = record(
  { id: doc(WholeNumber, 'Id of the campaign.') },
  {
    name: v.string(),
    type: doc(v.string(), 'What starts it, such as segment.'),
    active: doc(v.boolean(), 'It runs and may send.'),
    state: v.string(),
    tags: Strings,
    actions: doc(v.array(reference), 'Its steps that send or call something.'),
    msg_templates: v.array(reference),
    filter_segment_ids: v.array(WholeNumber),
    trigger_segment_ids: v.array(WholeNumber),
    created: doc(UnixTime, 'Unix seconds.'),
    updated: doc(UnixTime, 'Unix seconds.'),
    first_started: doc(UnixTime, 'When it was started first, unix seconds.'),
    created_by: doc(v.string(), 'Mail address of who made it.'),
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** An automated workflow that messages people. */
export interface Campaign extends v.InferOutput<typeof schema> {}
export const Campaign: v.GenericSchema<unknown, Campaign> = schema;

const id = doc(Id, 'Id of the campaign.');

/** Campaigns, called automations in the product. */
export const campaigns = entity(
  {
    summary: 'Campaigns, called automations in the product: workflows that message people when something happens.',
    key: 'id',
  },
  () => ({
    list: list('GET /v1/campaigns', {
      summary: 'List all campaigns (automations).',
      docs: appDocs,
      input: v.strictObject({}),
      items: 'campaigns',
      pagination: 'none',
      item: Campaign,
    }),

    get: operation('GET /v1/campaigns/{campaign_id}', {
      summary: 'Get one campaign (automation).',
      docs: appDocs,
      data: 'campaign',
      input: v.strictObject({ campaign_id: id }),
      output: Campaign,
    }),

    // Unwrapped, `metric` would come without the window that version 2 tells beside it.
    getMetrics: operation('GET /v1/campaigns/{campaign_id}/metrics', {
      summary: 'Get what became of the messages of a campaign over time, in numbers; better with version 2.',
      docs: appDocs,
      data: '',
      input: v.pipe(v.strictObject({ campaign_id: id, ...versionedWindow, type: metricChannel }), fitsVersion()),
      output: CampaignMetrics,
      example: { campaign_id: 5, version: '2', res: 'days', start: 1767225600, end: 1769904000 },
    }),

    listLinkMetrics: list('GET /v1/campaigns/{campaign_id}/metrics/links', {
      summary: 'List how often each link in the messages of a campaign was clicked over time.',
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ campaign_id: id, ...metricWindow, unique: uniqueClicks }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),

    // One SDK of the vendor's calls the parameter `res`; its reference has always said `resolution`.
    getJourneyMetrics: operation('GET /v1/campaigns/{campaign_id}/journey_metrics', {
      summary: 'Get how far people got on their journeys through a campaign, by the time in which they began.',
      docs: appDocs,
      data: 'journey_metric',
      input: v.pipe(
        v.strictObject({
          campaign_id: id,
          start: doc(UnixTime, 'Begin of the window, unix seconds.'),
          end: doc(UnixTime, 'End of the window, unix seconds.'),
          resolution: doc(Resolution, 'Length of one step.'),
        }),
        v.check(({ start, end }) => start <= end, 'Expected `end` after `start`'),
      ),
      output: JourneyMetrics,
      example: { campaign_id: 5, start: 1767225600, end: 1769904000, resolution: 'daily' },
    }),

    listMessages: list('GET /v1/campaigns/{campaign_id}/messages', {
      summary: 'List the messages of a campaign to single people and what became of them.',
      docs: appDocs,
      pagination: startPages('messages'),
      input: v.strictObject({
        campaign_id: id,
        ...messageFilters,
        drafts: doc(v.optional(v.boolean()), 'Drafts, in place of messages that were sent.'),
        limit: limit(1000, 50),
        cursor,
      }),
      item: Message,
    }),
  }),
);
