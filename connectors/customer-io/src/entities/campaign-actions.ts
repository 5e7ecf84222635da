import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, WholeNumber } from '../fields.ts';
import { cursor, startPages } from '../start-pages.ts';
import { templateFields } from './template-fields.ts';

const campaign = doc(Id, 'Id of the campaign.');

const schema = record(
  // Documented as a number; the API sends text.
  { id: doc(v.union([v.string(), WholeNumber]), 'Id of the action.') },
  {
    campaign_id: WholeNumber,
    parent_action_id: doc(WholeNumber, 'The action that it is a branch of, such as a random split.'),
    ...templateFields,
    sending_state: doc(v.string(), 'automatic, draft or off.'),
    url: doc(v.string(), 'Address that a webhook calls.'),
    method: doc(v.string(), 'HTTP method of a webhook.'),
  },
);

/** A step of a campaign that sends or calls something. */
export interface CampaignAction extends v.InferOutput<typeof schema> {}
export const CampaignAction: v.GenericSchema<unknown, CampaignAction> = schema;

/** Actions of campaigns. */
export const campaignActions = entity(
  { summary: 'Steps of a campaign that send a message or call a webhook, with their contents.', key: 'id' },
  () => ({
    list: list('GET /v1/campaigns/{campaign_id}/actions', {
      summary: 'List the actions of a campaign with their contents.',
      docs: appDocs,
      pagination: startPages('actions'),
      input: v.strictObject({ campaign_id: campaign, cursor }),
      item: CampaignAction,
    }),

    get: operation('GET /v1/campaigns/{campaign_id}/actions/{action_id}', {
      summary: 'Get one action of a campaign.',
      docs: appDocs,
      data: 'action',
      input: v.strictObject({ campaign_id: campaign, action_id: doc(Id, 'Id of the action.') }),
      output: CampaignAction,
    }),
  }),
);
