import * as v from 'valibot';
import { crud, restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import type { Broadcast, Campaign } from '../data/catalog.ts';
import { integer, optional, readQuery } from '../fields.ts';
import { periodsBetween, resolution } from '../metrics/periods.ts';
import { countByPeriod } from '../metrics/series.ts';
import { pageOf } from '../pages.ts';
import { badRequest, notFound } from '../rejections.ts';
import { actionView } from '../render/template.ts';
import type { Store } from '../store/store.ts';
import { type Template, templateIdOf, templatesOf } from '../store/templates.ts';
import { reportRoutes } from './reports.ts';
import { appStyle, type Routes, recordOf } from './style.ts';
import { templateIn, templateRoutes } from './templates.ts';

export function campaignRoutes(store: Store): Routes {
  const { campaigns, actions } = store;
  const path = '/v1/campaigns/{campaign_id}';
  const campaignOf = (request: SandboxRequest) => recordOf(request, 'campaign_id', campaigns);
  const view = (campaign: Campaign) => {
    const own = templatesOf(actions, 'campaign_id', campaign.id);
    const messages = own.filter(({ type }) => ['email', 'push', 'twilio', 'slack'].includes(type));
    return {
      ...workflowView(campaign, own),
      msg_templates: messages.map((one) => ({ id: templateIdOf(one), type: one.type === 'twilio' ? 'sms' : one.type })),
    };
  };
  return {
    ...crud(appStyle(store.now), {
      noun: 'Campaign',
      one: 'campaign',
      many: 'campaigns',
      table: campaigns,
      view,
      routes: restRoutes(path, ['list', 'get']),
    }),
    [`GET ${path}/actions`]: (request) => {
      const own = templatesOf(actions, 'campaign_id', campaignOf(request).id);
      const page = pageOf(request, own, { defaultLimit: 10, maxLimit: 10, key: ({ id }) => id });
      return json({ actions: page.items.map((action) => actionView(store, action)), next: page.next });
    },
    ...actionRoutes(store, path, 'campaign_id', campaignOf),
    [`GET ${path}/journey_metrics`]: (request) => {
      const { id } = campaignOf(request);
      const { start, end, ...given } = readQuery(request, journeyQuery);
      const unit = given.resolution ?? given.res ?? badRequest('resolution is required');
      const periods = periodsBetween(unit, start, end, 'EST');
      const journeys = store.journeys().filter(({ campaignId }) => campaignId === id);
      const counts = stages.map((stage) => [stage, countByPeriod(journeys, (one) => one[stage], periods)] as const);
      return json({ journey_metric: Object.fromEntries(counts) });
    },
  };
}

const stages = [
  'started',
  'activated',
  'exited_early',
  'finished',
  'converted',
  'never_activated',
  'messaged',
] as const;

// The specification and the official SDK use different names for the resolution.
const journeyQuery = v.object({
  start: integer,
  end: integer,
  resolution: optional(resolution),
  res: optional(resolution),
});

export function broadcastRoutes(store: Store): Routes {
  const { broadcasts, actions, triggers } = store;
  const path = '/v1/broadcasts/{broadcast_id}';
  const broadcastOf = (request: SandboxRequest) => recordOf(request, 'broadcast_id', broadcasts);
  const view = ({ segmentId: _, ...broadcast }: Broadcast) => {
    const own = templatesOf(actions, 'broadcast_id', broadcast.id);
    const msg_template_ids = own.map((one) => ({ id: templateIdOf(one), type: one.type }));
    return { ...workflowView(broadcast, own), type: 'triggered_broadcast', msg_template_ids };
  };
  return {
    ...crud(appStyle(store.now), {
      noun: 'Broadcast',
      one: 'broadcast',
      many: 'broadcasts',
      table: broadcasts,
      view,
      routes: restRoutes(path, ['list', 'get']),
    }),
    [`GET ${path}/actions`]: (request) => {
      const own = templatesOf(actions, 'broadcast_id', broadcastOf(request).id);
      return json({ actions: own.map((action) => actionView(store, action)) });
    },
    ...actionRoutes(store, path, 'broadcast_id', broadcastOf),
    [`GET ${path}/triggers`]: (request) => {
      const { id } = broadcastOf(request);
      const own = triggers.filter(({ broadcast_id }) => broadcast_id === id);
      return json({ triggers: own.map(({ filter: _, dataFile: _file, errors: _errors, ...trigger }) => trigger) });
    },
  };
}

function workflowView<T extends Pick<Campaign, 'id' | 'state' | 'updated'>>(workflow: T, actions: readonly Template[]) {
  return {
    ...workflow,
    deduplicate_id: `${workflow.id}:${workflow.updated}`,
    active: workflow.state === 'running',
    actions: actions.map(({ id, type }) => ({ id, type })),
  };
}

/** Creates the reports on campaigns, on broadcasts and on their actions, which differ only in the name of the owner. */
function actionRoutes(
  store: Store,
  path: string,
  owner: 'campaign_id' | 'broadcast_id',
  workflowOf: (request: SandboxRequest) => { readonly id: number },
): Routes {
  const { actions: table } = store;
  const one = `${path}/actions/{action_id}`;
  const actionOf = (request: SandboxRequest) => templateIn(request, 'action_id', table, owner, workflowOf(request));
  const translationOf = (request: SandboxRequest): Template => {
    const { id, translationOf: base = id } = actionOf(request);
    const variants = table.filter((other) => other.id === base || other.translationOf === base);
    return variants.find(({ language }) => language === request.params.language) ?? notFound();
  };
  const versions = owner === 'campaign_id';
  const common = { key: 'action', table, view: actionView } as const;
  return {
    ...reportRoutes(store, path, workflowOf, {
      field: owner,
      templates: ({ id }) => templatesOf(table, owner, id),
      versions,
    }),
    ...templateRoutes(store, { ...common, path: one, find: actionOf }),
    ...templateRoutes(store, { ...common, path: `${one}/language/{language}`, find: translationOf }),
    // An action has one channel, so `type` is ignored.
    ...reportRoutes(store, one, actionOf, {
      field: 'action_id',
      templates: (action) => [action],
      versions,
      channels: false,
      messages: false,
    }),
  };
}
