import * as v from 'valibot';
import { crud } from '../../../engine/crud.ts';
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
import { templateRoutes } from './templates.ts';

export function campaignRoutes(store: Store): Routes {
  const campaignOf = (request: SandboxRequest) => recordOf(request, 'campaign_id', store.campaigns);
  const view = (campaign: Campaign) => {
    const actions = templatesOf(store.actions, 'campaign_id', campaign.id);
    const messages = actions.filter(({ type }) => ['email', 'push', 'twilio', 'slack'].includes(type));
    return {
      ...workflowView(campaign, actions),
      msg_templates: messages.map((one) => ({ id: templateIdOf(one), type: one.type === 'twilio' ? 'sms' : one.type })),
    };
  };
  const path = '/v1/campaigns/{campaign_id}';
  const routes = { list: 'GET /v1/campaigns', get: `GET ${path}` };
  const names = { noun: 'Campaign', one: 'campaign', many: 'campaigns' };
  return {
    ...crud(appStyle(store.now), { ...names, table: store.campaigns, view, routes }),
    [`GET ${path}/actions`]: (request) => {
      const actions = templatesOf(store.actions, 'campaign_id', campaignOf(request).id);
      const page = pageOf(request, actions, { defaultLimit: 10, maxLimit: 10, key: ({ id }) => id });
      return json({ actions: page.items.map((action) => actionView(store, action)), next: page.next });
    },
    ...actionRoutes(store, path, 'campaign_id', campaignOf),
    ...reportRoutes(store, {
      ...{ path, find: campaignOf, field: 'campaign_id', versions: true },
      templates: ({ id }) => templatesOf(store.actions, 'campaign_id', id),
    }),
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

// The specification and the official SDK disagree about the name of the resolution.
const journeyQuery = v.object({
  start: integer,
  end: integer,
  resolution: optional(resolution),
  res: optional(resolution),
});

export function broadcastRoutes(store: Store): Routes {
  const broadcastOf = (request: SandboxRequest) => recordOf(request, 'broadcast_id', store.broadcasts);
  const view = ({ segmentId: _, ...broadcast }: Broadcast) => {
    const actions = templatesOf(store.actions, 'broadcast_id', broadcast.id);
    const msg_template_ids = actions.map((one) => ({ id: templateIdOf(one), type: one.type }));
    return { ...workflowView(broadcast, actions), type: 'triggered_broadcast', msg_template_ids };
  };
  const path = '/v1/broadcasts/{broadcast_id}';
  const routes = { list: 'GET /v1/broadcasts', get: `GET ${path}` };
  const names = { noun: 'Broadcast', one: 'broadcast', many: 'broadcasts' };
  return {
    ...crud(appStyle(store.now), { ...names, table: store.broadcasts, view, routes }),
    [`GET ${path}/actions`]: (request) => {
      const actions = templatesOf(store.actions, 'broadcast_id', broadcastOf(request).id);
      return json({ actions: actions.map((action) => actionView(store, action)) });
    },
    ...actionRoutes(store, path, 'broadcast_id', broadcastOf),
    ...reportRoutes(store, {
      ...{ path, find: broadcastOf, field: 'broadcast_id' },
      templates: ({ id }) => templatesOf(store.actions, 'broadcast_id', id),
    }),
    [`GET ${path}/triggers`]: (request) => {
      const { id: broadcast_id } = broadcastOf(request);
      const triggers = store.triggers.filter((trigger) => trigger.broadcast_id === broadcast_id);
      const views = triggers.map(({ id, created_at, processed_at }) => ({
        id,
        broadcast_id,
        created_at,
        processed_at,
      }));
      return json({ triggers: views });
    },
  };
}

type Owner = 'campaign_id' | 'broadcast_id';

function workflowView<T extends Pick<Campaign, 'id' | 'state' | 'updated'>>(workflow: T, actions: readonly Template[]) {
  return {
    ...workflow,
    deduplicate_id: `${workflow.id}:${workflow.updated}`,
    active: workflow.state === 'running',
    actions: actions.map(({ id, type }) => ({ id, type })),
  };
}

type Workflow = { readonly id: number };

/** Single actions of campaigns and of broadcasts, which are alike but for the name of the owner. */
function actionRoutes(
  store: Store,
  workflowPath: string,
  owner: Owner,
  workflowOf: (request: SandboxRequest) => Workflow,
): Routes {
  const path = `${workflowPath}/actions/{action_id}`;
  const actionOf = (request: SandboxRequest): Template => {
    const { id } = workflowOf(request);
    const action = recordOf(request, 'action_id', store.actions);
    return action[owner] === id ? action : notFound();
  };
  const translationOf = (request: SandboxRequest): Template => {
    const action = actionOf(request);
    const base = action.translationOf ?? action.id;
    const { language } = request.params;
    const isWanted = (other: Template) => other.language === language && (other.translationOf ?? other.id) === base;
    return store.actions.find(isWanted) ?? notFound();
  };
  const common = { key: 'action', table: store.actions, view: actionView } as const;
  return {
    ...templateRoutes(store, { ...common, path, find: actionOf }),
    ...templateRoutes(store, { ...common, path: `${path}/language/{language}`, find: translationOf }),
    ...reportRoutes(store, {
      ...{ path, find: actionOf, field: 'action_id', templates: (action: Template) => [action] },
      // One action has one channel: `type` is ignored.
      ...{ versions: owner === 'campaign_id', channels: false, messages: false },
    }),
  };
}
