import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, WholeNumber } from '../fields.ts';
import { cursor, startPages } from '../start-pages.ts';
import { actionBrief, actionChange, actionFields, actionLanguage } from './action-fields.ts';
import { CampaignMetrics, matchesVersion, versionedWindow } from './campaign-metrics.ts';
import {
  actionChannel,
  hasAllowedSteps,
  LinkReport,
  linkWords,
  metricWindow,
  metricWords,
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';

const campaign = doc(Id, 'ID of the campaign.');
const action = { campaign_id: campaign, action_id: doc(Id, 'ID of the action.') };

const schema = record(
  // Documented as a number. The API sends a string.
  { id: doc(v.union([v.string(), WholeNumber]), 'ID of the action.') },
  {
    campaign_id: WholeNumber,
    parent_action_id: doc(WholeNumber, 'ID of the action, such as a random split, that this one is a branch of.'),
    ...actionFields,
  },
);

/** A step of a campaign that sends a message or calls a webhook. */
export interface CampaignAction extends v.InferOutput<typeof schema> {}
export const CampaignAction: v.GenericSchema<unknown, CampaignAction> = schema;

/** Actions of campaigns. */
export const campaignActions = entity(
  {
    summary: 'Actions of a campaign: the steps that send a message or call a webhook, with their content.',
    also: [
      'campaign steps',
      'workflow steps',
      'campaign emails',
      'journey steps',
      'automation emails',
      'series emails',
    ],
    key: 'id',
    brief: actionBrief,
    from: { language: 'campaign_actions.list:language' },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'campaigns', params: { campaign_id: 'id' } },
    },
  },
  () => ({
    list: list('GET /v1/campaigns/{campaign_id}/actions', {
      summary: 'List the actions of a campaign with their content.',
      docs: appDocs,
      pagination: startPages('actions'),
      input: v.strictObject({ campaign_id: campaign, cursor }),
      item: CampaignAction,
    }),

    get: operation('GET /v1/campaigns/{campaign_id}/actions/{action_id}', {
      summary: 'Get an action of a campaign with its content.',
      also: ['details'],
      brief: [],
      docs: appDocs,
      data: 'action',
      input: v.strictObject(action),
      output: CampaignAction,
    }),

    // The vendor documented the response without an envelope in 2022, and like that of `get` since 2026. Both are
    // accepted.
    update: operation('PUT /v1/campaigns/{campaign_id}/actions/{action_id}', {
      summary:
        'Change the content or sending state of an action of a campaign, for everyone who reaches it from then on. Not for Design Studio content.',
      also: ['edit', 'pause', 'turn off', 'activate', 'change'],
      docs: appDocs,
      effect: 'write',
      data: 'action',
      bareResult: true,
      input: v.pipe(
        v.strictObject({ ...action, ...actionChange }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one field to change'),
      ),
      output: CampaignAction,
      example: { campaign_id: 1, action_id: 18, subject: 'Did you see that?' },
    }),

    getTranslation: operation('GET /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}', {
      summary: 'Get an action of a campaign in one language.',
      also: ['read', 'localized'],
      brief: [],
      docs: appDocs,
      data: 'action',
      input: v.strictObject({ ...action, language: actionLanguage }),
      output: CampaignAction,
      example: { campaign_id: 1, action_id: 18, language: 'de' },
    }),

    updateTranslation: operation('PUT /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}', {
      summary:
        'Change an action of a campaign in one language, which must exist, for everyone who reaches it from then on.',
      also: ['edit', 'translate', 'change'],
      docs: appDocs,
      effect: 'write',
      data: 'action',
      input: v.pipe(
        v.strictObject({ ...action, language: actionLanguage, ...actionChange }),
        v.check((input) => givenIn(input).length > 3, 'Expected at least one field to change'),
      ),
      output: CampaignAction,
      example: { campaign_id: 1, action_id: 18, language: 'de', subject: 'Schon gesehen?' },
    }),

    getMetrics: operation('GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics', {
      summary:
        'Get message metrics (sent, delivered, opened, clicked and others) of one action of a campaign over time. Prefer version 2.',
      also: metricWords,
      brief: [],
      docs: appDocs,
      data: '',
      input: v.pipe(v.strictObject({ ...action, ...versionedWindow, type: actionChannel }), matchesVersion()),
      output: CampaignMetrics,
      example: { campaign_id: 1, action_id: 18, version: '2', res: 'days', start: '2026-10-01', end: '2026-11-01' },
    }),

    listLinkMetrics: list('GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links', {
      summary: 'List the links in the messages of one action of a campaign, with their clicks over time.',
      also: linkWords,
      brief: [],
      docs: appDocs,
      items: 'links',
      pagination: 'none',
      input: v.pipe(
        v.strictObject({ ...action, ...metricWindow, type: actionChannel, unique: uniqueClicks }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      item: LinkReport,
    }),
  }),
);
