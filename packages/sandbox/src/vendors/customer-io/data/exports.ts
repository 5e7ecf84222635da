import type { Deliveries } from '../store/deliveries.ts';
import type { People } from '../store/people.ts';
import type { Export } from '../store/settings.ts';
import { deliveriesCsv, peopleCsv } from './csv.ts';

const day = 86_400;

/** Files that somebody made before. */
export function generateExports(now: number, people: () => People, deliveries: Deliveries): Export[] {
  const family = () =>
    people()
      .all()
      .filter((person) => person.attributes.get('plan') === 'family');
  const welcome = () => deliveries.all().filter((delivery) => delivery.campaignId === 1);
  const made = (id: number, age: number, more: Pick<Export, 'type' | 'description' | 'total' | 'csv'>): Export => {
    const created = now - age * day;
    return { id, created, updated: created + 40, downloads: 2, readings: 2, ...more };
  };
  return [
    made(108, 41, {
      type: 'customers',
      description: 'Customers with segment filters: in Family plan',
      total: family().length,
      csv: () => peopleCsv(family()),
    }),
    made(109, 9, {
      type: 'deliveries',
      description: 'Deliveries of Welcome series',
      total: welcome().length,
      csv: () => deliveriesCsv(welcome()),
    }),
  ];
}
