import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, WholeNumber } from '../fields.ts';
import { actionBrief, actionChange, actionFields, actionLanguage } from './action-fields.ts';
import {
  actionChannel,
  hasAllowedSteps,
  LinkReport,
  linkWords,
  MetricReport,
  metricWindow,
  metricWords,
  tooManySteps,
  uniqueClicks,
} from './metric-fields.ts';

const schema = record(
  // Documented as a number. For campaigns, the API sends a string.
  { id: doc(v.union([v.string(), WholeNumber]), 'ID of the action.') },
  { broadcast_id: WholeNumber, ...actionFields },
);

/** A step of a broadcast that sends a message or calls a webhook. */
export interface BroadcastAction extends v.InferOutput<typeof schema> {}
export const BroadcastAction: v.GenericSchema<unknown, BroadcastAction> = schema;

const broadcast = doc(Id, 'ID of the broadcast.');
const action = { broadcast_id: broadcast, action_id: doc(Id, 'ID of the action.') };

/** Actions of broadcasts. */
export const broadcastActions = entity(
  {
    summary:
      'Actions of an API-triggered broadcast: the steps that send a message or call a webhook, with their content.',
    also: ['broadcast steps', 'broadcast emails', 'broadcast content'],
    key: 'id',
    brief: actionBrief,
    from: { action_id: 'broadcast_actions.list', language: 'broadcast_actions.list:language' },
  },
  () => ({
    list: list('GET /v1/broadcasts/{broadcast_id}/actions', {
      summary:
        'List the actions of a broadcast with their content. A message in several languages has one action per language.',
      docs: appDocs,
      items: 'actions',
      pagination: 'none',
      input: v.strictObject({ broadcast_id: broadcast }),
      item: BroadcastAction,
    }),

    get: operation('GET /v1/broadcasts/{broadcast_id}/actions/{action_id}', {
      summary: 'Get an action of a broadcast with its content.',
      also: ['details'],
      brief: [],
      docs: appDocs,
      data: 'action',
      input: v.strictObject(action),
      output: BroadcastAction,
    }),

    update: operation('PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}', {
      summary:
        'Change the content or sending state of an action of a broadcast. Takes effect with the next trigger. Not for Design Studio content.',
      also: ['edit', 'pause', 'turn off', 'activate', 'change'],
      docs: appDocs,
      effect: 'write',
      data: 'action',
      input: v.pipe(
        v.strictObject({ ...action, ...actionChange }),
        v.check((input) => givenIn(input).length > 2, 'Expected at least one field to change'),
      ),
      output: BroadcastAction,
      example: { broadcast_id: 15, action_id: 54, subject: 'Did you see that?' },
    }),

    getTranslation: operation('GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}', {
      summary: 'Get an action of a broadcast in one language.',
      also: ['read', 'localized'],
      brief: [],
      docs: appDocs,
      data: 'action',
      input: v.strictObject({ ...action, language: actionLanguage }),
      output: BroadcastAction,
      example: { broadcast_id: 15, action_id: 54, language: 'de' },
    }),

    updateTranslation: operation('PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}', {
      summary: 'Change an action of a broadcast in one language, which must exist. Takes effect with the next trigger.',
      also: ['edit', 'translate', 'change'],
      docs: appDocs,
      effect: 'write',
      data: 'action',
      input: v.pipe(
        v.strictObject({ ...action, language: actionLanguage, ...actionChange }),
        v.check((input) => givenIn(input).length > 3, 'Expected at least one field to change'),
      ),
      output: BroadcastAction,
      example: { broadcast_id: 15, action_id: 54, language: 'de', subject: 'Schon gesehen?' },
    }),

    getMetrics: operation('GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics', {
      summary:
        'Get message metrics (sent, delivered, opened, clicked and others) of one action of a broadcast over time.',
      also: metricWords,
      brief: [],
      docs: appDocs,
      data: 'metric',
      input: v.pipe(
        v.strictObject({ ...action, ...metricWindow, type: actionChannel }),
        v.check((input) => hasAllowedSteps(input), tooManySteps),
      ),
      output: MetricReport,
    }),

    listLinkMetrics: list('GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links', {
      summary: 'List the links in the messages of one action of a broadcast, with their clicks over time.',
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
