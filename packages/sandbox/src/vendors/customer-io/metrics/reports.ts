import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { oneOf, optional, readQuery } from '../fields.ts';
import { type Delivery, deliveryTypes } from '../store/delivery.ts';
import { type Template, templateIdOf } from '../store/templates.ts';
import { requestedPeriods, steppedPeriods } from './periods.ts';
import { countByPeriod, isMachine, messageSeries, withMachines } from './series.ts';

export interface ReportOptions {
  /** Whether `version=2` is supported. */
  readonly versions?: boolean;
  /** Whether `type` selects a channel; single actions and contents have only one. */
  readonly channels?: boolean;
}

const metricsQuery = v.object({ version: optional(oneOf(['1', '2'])), type: optional(oneOf(deliveryTypes)) });

/** Returns `metric.series` of deliveries, in version 1 unless the request selects a supported other version. */
export function metricsResponse(
  request: SandboxRequest,
  now: number,
  deliveries: readonly Delivery[],
  { versions = false, channels = true }: ReportOptions,
) {
  // Unsupported parameters are ignored.
  const { version } = versions ? readQuery(request, v.pick(metricsQuery, ['version'])) : {};
  if (version === '2') return json({ metric: { series: withMachines(deliveries, requestedPeriods(request, now)) } });
  const { type } = channels ? readQuery(request, v.pick(metricsQuery, ['type'])) : {};
  const chosen = type === undefined ? deliveries : deliveries.filter((delivery) => delivery.type === type);
  return json({ metric: { series: messageSeries(chosen, steppedPeriods(request, now)) } });
}

/** Returns clicks by link. */
export function linksResponse(
  request: SandboxRequest,
  now: number,
  deliveries: readonly Delivery[],
  templates: readonly Template[],
) {
  const periods = steppedPeriods(request, now);
  const count = (some: readonly Delivery[]) => countByPeriod(some, ({ metrics }) => metrics.clicked, periods);
  const links = templates.flatMap((template) => {
    const templateId = templateIdOf(template);
    const clicks = deliveries.filter((one) => one.templateId === templateId && one.metrics.clicked !== undefined);
    return [...template.body.matchAll(/href="([^"{}]+)"/g)].map(([, href], index, all) => {
      const clicked = clicks.filter(({ created }) => created % all.length === index);
      const series = {
        clicked: count(clicked),
        human_clicked: count(clicked.filter((one) => !isMachine(one, 'clicked'))),
        machine_clicked: count(clicked.filter((one) => isMachine(one, 'clicked'))),
      };
      return { link: { id: templateId * 10 + index, href }, metric: { series } };
    });
  });
  return json({ links });
}
