import type { SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { type Delivery, deliveryTypes } from '../store/delivery.ts';
import type { Template } from '../store/template.ts';
import { choiceQuery } from '../wire/query.ts';
import { requestedPeriods, steppedPeriods } from './periods.ts';
import { countByPeriod, isMachine, messageSeries, withMachines } from './series.ts';

/** Answers `metric.series` of the first version for one channel or all. */
export function metricsReply(request: SandboxRequest, now: number, deliveries: readonly Delivery[]): SandboxResponse {
  const type = choiceQuery(request, 'type', deliveryTypes);
  const chosen = type === undefined ? deliveries : deliveries.filter((delivery) => delivery.type === type);
  return allChannelsReply(request, now, chosen);
}

/** Answers `metric.series` of the first version where a channel cannot be asked for. */
export function allChannelsReply(
  request: SandboxRequest,
  now: number,
  deliveries: readonly Delivery[],
): SandboxResponse {
  return json({ metric: { series: messageSeries(deliveries, steppedPeriods(request, now)) } });
}

/** Answers `metric.series` of the version that was asked for; the first unless `version=2`. */
export function versionedMetricsReply(
  request: SandboxRequest,
  now: number,
  deliveries: readonly Delivery[],
  firstVersion = metricsReply,
): SandboxResponse {
  const version = choiceQuery(request, 'version', ['1', '2'] as const);
  if (version !== '2') return firstVersion(request, now, deliveries);
  return json({ metric: { series: withMachines(deliveries, requestedPeriods(request, now)) } });
}

/** Answers clicks by link. */
export function linksReply(
  request: SandboxRequest,
  now: number,
  deliveries: readonly Delivery[],
  templates: readonly Template[],
): SandboxResponse {
  const periods = steppedPeriods(request, now);
  const links = templates.flatMap((template) =>
    hrefsOf(template.body).map((href, index, all) => {
      const id = template.templateId * 10 + index;
      const clicked = deliveries.filter(
        (delivery) =>
          delivery.templateId === template.templateId &&
          delivery.metrics.clicked !== undefined &&
          delivery.created % all.length === index,
      );
      const count = (some: readonly Delivery[]) =>
        countByPeriod(
          some.map((one) => one.metrics.clicked),
          periods,
        );
      const machines = clicked.filter((delivery) => isMachine(delivery, 'clicked'));
      const people = clicked.filter((delivery) => !isMachine(delivery, 'clicked'));
      const series = { clicked: count(clicked), human_clicked: count(people), machine_clicked: count(machines) };
      return { link: { id, href }, metric: { series } };
    }),
  );
  return json({ links });
}

function hrefsOf(body: string): string[] {
  return [...body.matchAll(/href="([^"{}]+)"/g)].map((match) => match[1] ?? '');
}
