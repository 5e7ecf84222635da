import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { linksReply, versionedMetricsReply } from '../metrics/answers.ts';
import { periodsBetween, resolutionOf } from '../metrics/periods.ts';
import { countByPeriod } from '../metrics/series.ts';
import { renderAction } from '../render/template.ts';
import type { Campaign, Journey } from '../store/campaign.ts';
import type { Store } from '../store/store.ts';
import { badRequest } from '../wire/app-errors.ts';
import { pageOf } from '../wire/page.ts';
import { integerQuery, recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { actionRoutes } from './actions.ts';
import { deliveriesReply } from './deliveries.ts';

export function campaignRoutes(store: Store): Routes {
  const campaignOf = (request: SandboxRequest) => recordOf(request, 'campaign_id', store.campaigns);
  const sentBy = (campaign: Campaign) => store.deliveries.all().filter((one) => one.campaignId === campaign.id);
  return {
    'GET /v1/campaigns': () => json({ campaigns: store.campaigns.map(renderCampaign) }),
    'GET /v1/campaigns/{campaign_id}': (request) => json({ campaign: renderCampaign(campaignOf(request)) }),
    'GET /v1/campaigns/{campaign_id}/actions': (request) => {
      const campaign = campaignOf(request);
      const page = pageOf(request, campaign.actions, { defaultLimit: 10, maxLimit: 10, key: (action) => action.id });
      const owner = { campaign_id: campaign.id };
      return json({
        actions: page.items.map((action) => renderAction(store, action, owner, campaign.actions)),
        next: page.next,
      });
    },
    ...actionRoutes(store, 'campaigns', 'campaign_id'),
    'GET /v1/campaigns/{campaign_id}/metrics': (request) =>
      versionedMetricsReply(request, store.now(), sentBy(campaignOf(request))),
    'GET /v1/campaigns/{campaign_id}/metrics/links': (request) => {
      const campaign = campaignOf(request);
      return linksReply(request, store.now(), sentBy(campaign), campaign.actions);
    },
    'GET /v1/campaigns/{campaign_id}/journey_metrics': (request) => {
      const campaign = campaignOf(request);
      const start = integerQuery(request, 'start') ?? badRequest('start is required');
      const end = integerQuery(request, 'end') ?? badRequest('end is required');
      // The specification and the official SDK disagree about the name.
      const resolution = request.query.get('resolution') || request.query.get('res');
      const periods = periodsBetween(
        resolutionOf(resolution || badRequest('resolution is required')),
        start,
        end,
        'EST',
      );
      const journeys = store.journeys.filter((journey) => journey.campaignId === campaign.id);
      const count = (moment: (journey: Journey) => number | null) => countByPeriod(journeys.map(moment), periods);
      return json({
        journey_metric: {
          started: count((journey) => journey.started),
          activated: count((journey) => journey.activated),
          exited_early: count((journey) => journey.exitedEarly),
          finished: count((journey) => journey.finished),
          converted: count((journey) => journey.converted),
          never_activated: count((journey) => (journey.activated === null ? journey.started : null)),
          messaged: count((journey) => journey.messaged),
        },
      });
    },
    'GET /v1/campaigns/{campaign_id}/messages': (request) => {
      const { id } = campaignOf(request);
      return deliveriesReply(store, request, (delivery) => delivery.campaignId === id);
    },
  };
}

function renderCampaign(campaign: Campaign): Record<string, unknown> {
  const messages = campaign.actions.filter((action) => ['email', 'push', 'twilio', 'slack'].includes(action.type));
  return {
    id: campaign.id,
    deduplicate_id: `${campaign.id}:${campaign.updated}`,
    name: campaign.name,
    description: campaign.description,
    type: campaign.type,
    created: campaign.created,
    updated: campaign.updated,
    active: campaign.state === 'running',
    state: campaign.state,
    actions: campaign.actions.map((action) => ({ id: action.id, type: action.type })),
    first_started: campaign.firstStarted,
    tags: campaign.tags,
    created_by: campaign.createdBy,
    msg_templates: messages.map(({ type, templateId }) => ({ id: templateId, type: type === 'twilio' ? 'sms' : type })),
    ...(campaign.type === 'segment' ? { trigger_segment_ids: campaign.triggerSegmentIds } : {}),
    ...(campaign.type === 'event' ? { event_name: campaign.eventName } : {}),
    ...(campaign.type === 'webhook' ? { webhook_id: campaign.webhookId } : {}),
    ...(campaign.filterSegmentIds.length > 0 ? { filter_segment_ids: campaign.filterSegmentIds } : {}),
  };
}
