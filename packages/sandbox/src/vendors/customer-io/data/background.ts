import { type Delivery, lastChange } from '../store/delivery.ts';
import type { Person } from '../store/people.ts';
import settings from './settings.json' with { type: 'json' };
import { day } from './settings.ts';

/** The content of an export. */
export interface File {
  readonly type: 'customers' | 'deliveries';
  readonly total: number;
  readonly csv: () => string;
}

/** A file of people or deliveries that is created in the background. */
export type Export = ReturnType<typeof generateExports>[number];

/** Returns a file of the current people: one column for each attribute of any person. */
export function fileOfPeople(people: readonly Person[]): File {
  const columns = [...new Set(people.flatMap(({ attributes }) => [...attributes.keys()]))].sort();
  const rows = people.map(({ attributes }) => columns.map((column) => attributes.get(column)));
  const content = csv([columns, ...rows]);
  return { type: 'customers', total: people.length, csv: () => content };
}

/** Returns a file of the current deliveries. */
export function fileOfDeliveries(deliveries: readonly Delivery[]): File {
  const metrics = ['sent', 'delivered', 'opened', 'clicked'] as const;
  const columns = ['delivery_id', 'type', 'cio_id', 'recipient', 'created', ...metrics, 'updated'];
  const rows = deliveries.map((delivery) => {
    const { id, type, cioId, recipient, created } = delivery;
    return [
      id,
      type,
      cioId,
      recipient,
      created,
      ...metrics.map((name) => delivery.metrics[name]),
      lastChange(delivery),
    ];
  });
  const content = csv([columns, ...rows]);
  return { type: 'deliveries', total: deliveries.length, csv: () => content };
}

function csv(rows: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown) => {
    const text = String(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** Generates earlier exports. */
export function generateExports(now: number, people: readonly Person[], deliveries: readonly Delivery[]) {
  const family = people.filter(({ attributes }) => attributes.get('plan') === 'family');
  const welcome = deliveries.filter((delivery) => delivery.campaign_id === 1);
  // `readings` counts how often the status was read: it is pending at the first reading and done at the second.
  const made = (id: number, daysAgo: number, description: string, file: File) => {
    const created_at = now - daysAgo * day;
    return { id, description, created_at, updated_at: created_at + 40, downloads: 2, readings: 2, ...file };
  };
  return [
    made(108, 41, 'Customers with segment filters: in Family plan', fileOfPeople(family)),
    made(109, 9, 'Deliveries of Welcome series', fileOfDeliveries(welcome)),
  ];
}

export const importTypes = ['people', 'event', 'object', 'relationship'] as const;
export const importScopes = ['all', 'only_new', 'only_existing'] as const;

/** An import of a file of people, events, objects or relationships, which runs in the background. */
export interface Import {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly type: (typeof importTypes)[number];
  readonly identifier?: string;
  readonly object_type_id?: string;
  readonly data_to_process: (typeof importScopes)[number];
  readonly rows: number;
  /** The reason for its failure. */
  readonly error?: string;
  readonly created_at: number;
  readonly updated_at: number;
  /** Number of status readings, each of which advances it. */
  readonly readings: number;
}

/** Generates earlier imports. */
export function generateImports(now: number): Import[] {
  return settings.imports.map(({ daysAgo, seconds, ...file }) => {
    const created_at = now - daysAgo * day;
    const done = { data_to_process: 'all', readings: 3, created_at, updated_at: created_at + seconds };
    // The file has only types of imports.
    return { ...file, ...done } as Import;
  });
}
