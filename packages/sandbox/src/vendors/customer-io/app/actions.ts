import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { allChannelsReply, linksReply, versionedMetricsReply } from '../metrics/answers.ts';
import { renderAction } from '../render/template.ts';
import type { Store } from '../store/store.ts';
import type { Template } from '../store/template.ts';
import { badRequest, notFound } from '../wire/app-errors.ts';
import { appBody } from '../wire/body.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { changeAction } from './template-changes.ts';

interface Workflow {
  readonly id: number;
  readonly actions: readonly Template[];
}

/** Single actions of campaigns and of broadcasts, which are alike but for the name of the id. */
export function actionRoutes(
  store: Store,
  kind: 'campaigns' | 'broadcasts',
  idName: 'campaign_id' | 'broadcast_id',
): Routes {
  const path = `/v1/${kind}/{${idName}}/actions/{action_id}`;
  const workflowOf = (request: SandboxRequest): Workflow => recordOf<Workflow>(request, idName, store[kind]);
  const actionOf = (request: SandboxRequest) => recordOf(request, 'action_id', workflowOf(request).actions);
  const translationOf = (request: SandboxRequest): Template => {
    const action = actionOf(request);
    const base = action.translationOf ?? action.id;
    const variants = workflowOf(request).actions.filter((other) => other.id === base || other.translationOf === base);
    return variants.find((variant) => variant.language === request.params.language) ?? notFound();
  };
  const answer = (request: SandboxRequest, action: Template) => {
    const workflow = workflowOf(request);
    return json({ action: renderAction(store, action, { [idName]: workflow.id }, workflow.actions) });
  };
  const change = (request: SandboxRequest, action: Template) => {
    if (store.designStudio.isLinked(action.templateId)) badRequest('content made in Design Studio cannot be updated');
    changeAction(store, action, appBody(request), badRequest);
    return answer(request, action);
  };
  const sentBy = ({ id }: Template) => store.deliveries.all().filter((delivery) => delivery.actionId === id);
  return {
    [`GET ${path}`]: (request) => answer(request, actionOf(request)),
    [`PUT ${path}`]: (request) => change(request, actionOf(request)),
    [`GET ${path}/language/{language}`]: (request) => answer(request, translationOf(request)),
    [`PUT ${path}/language/{language}`]: (request) => change(request, translationOf(request)),
    // One action has one channel: `type` is ignored.
    [`GET ${path}/metrics`]: (request) => {
      const sent = sentBy(actionOf(request));
      return kind === 'campaigns'
        ? versionedMetricsReply(request, store.now(), sent, allChannelsReply)
        : allChannelsReply(request, store.now(), sent);
    },
    [`GET ${path}/metrics/links`]: (request) => {
      const action = actionOf(request);
      return linksReply(request, store.now(), sentBy(action), [action]);
    },
  };
}
