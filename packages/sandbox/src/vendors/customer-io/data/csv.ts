import { type Delivery, lastChange } from '../store/delivery.ts';
import type { Person } from '../store/person.ts';

function line(cells: readonly unknown[]): string {
  return cells
    .map((cell) => {
      const text = cell === null || cell === undefined ? '' : String(cell);
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
}

/** A file of people: one column for each attribute that anybody has. */
export function peopleCsv(people: readonly Person[]): string {
  const columns = [...new Set(people.flatMap((person) => [...person.attributes.keys()]))].sort();
  const rows = people.map((person) => line(columns.map((column) => person.attributes.get(column))));
  return `${[line(columns), ...rows].join('\n')}\n`;
}

/** A file of deliveries. */
export function deliveriesCsv(deliveries: readonly Delivery[]): string {
  const columns = [
    'delivery_id',
    'type',
    'cio_id',
    'recipient',
    'created',
    'sent',
    'delivered',
    'opened',
    'clicked',
    'updated',
  ];
  const rows = deliveries.map((delivery) => {
    const { sent, delivered, opened, clicked } = delivery.metrics;
    const { id, type, cioId, recipient, created } = delivery;
    return line([id, type, cioId, recipient, created, sent, delivered, opened, clicked, lastChange(delivery)]);
  });
  return `${[line(columns), ...rows].join('\n')}\n`;
}
