import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, UnixTime, WholeNumber } from '../fields.ts';

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
      input: v.strictObject({ campaign_id: doc(Id, 'Id of the campaign.') }),
      output: Campaign,
    }),
  }),
);
