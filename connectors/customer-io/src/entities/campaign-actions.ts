import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, WholeNumber } from '../fields.ts';
import { cursor, startPages } from '../start-pages.ts';
import { actionChange, actionFields, actionLanguage } from './action-fields.ts';
import { CampaignMetrics, fitsVersion, versionedWindow } from './campaign-metrics.ts';
import { actionChannel, hasFewSteps, LinkReport, metricWindow, tooManySteps, uniqueClicks } from './metric-fields.ts';

const campaign = doc(Id, 'Id of the campaign.');
const action = { campaign_id: campaign, action_id: doc(Id, 'Id of the action.') };

const schema = record(
  // Documented as a number; the API sends text.
  { id: doc(v.union([v.string(), WholeNumber]), 'Id of the action.') },
  {
    campaign_id: WholeNumber,
    parent_action_id: doc(WholeNumber, 'The action that it is a branch of, such as a random split.'),
    ...actionFields,
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
      input: v.strictObject(action),
      output: CampaignAction,
    }),

    // In 2022 the answer was documented without its envelope, since 2026 it is like that of `get`: both are taken.
    update: operation('PUT /v1/campaigns/{campaign_id}/actions/{action_id}', {
      summary:
        'Change what an action of a campaign says, or whether it sends, for everybody who gets there from then on. Not for contents of Design Studio.',
      docs: appDocs,
      effect: 'write',
      data: 'action',
      bareResult: true,
      input: v.pipe(
        v.strictObject({ ...action, ...actionChange }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one field to change'),
      ),
      output: CampaignAction,
      example: { campaign_id: 5, action_id: 96, subject: 'Did you see that?' },
    }),

    getTranslation: operation('GET /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}', {
      summary: 'Get an action of a campaign in one of its languages.',
      docs: appDocs,
      data: 'action',
      input: v.strictObject({ ...action, language: actionLanguage }),
      output: CampaignAction,
      example: { campaign_id: 5, action_id: 96, language: 'de' },
    }),

    updateTranslation: operation('PUT /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}', {
      summary:
        'Change what an action of a campaign says in one of its languages, for everybody who gets there from then on. The language must exist.',
      docs: appDocs,
      effect: 'write',
      data: 'action',
      input: v.pipe(
        v.strictObject({ ...action, language: actionLanguage, ...actionChange }),
        v.check((input) => givenIn(input).length > 3, 'Expected at least one field to change'),
      ),
      output: CampaignAction,
      example: { campaign_id: 5, action_id: 96, language: 'de', subject: 'Schon gesehen?' },
    }),

    getMetrics: operation('GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics', {
      summary: 'Get what became of the messages of one action over time, in numbers; better with version 2.',
      docs: appDocs,
      data: '',
      input: v.pipe(v.strictObject({ ...action, ...versionedWindow, type: actionChannel }), fitsVersion()),
      output: CampaignMetrics,
      example: { campaign_id: 5, action_id: 96, version: '2', res: 'days', start: 1767225600, end: 1769904000 },
    }),

    listLinkMetrics: list('GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links', {
      summary: 'List how often each link in the messages of one action was clicked over time.',
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ ...action, ...metricWindow, type: actionChannel, unique: uniqueClicks }),
        v.check((input) => hasFewSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),
  }),
);
