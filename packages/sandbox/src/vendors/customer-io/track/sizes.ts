import { asObject } from '../../../engine/body.ts';
import type { Fields } from '../fields.ts';

export const limits = {
  identifier: 150,
  attributeName: 150,
  attributeValue: 1000,
  attributes: 300,
  eventName: 100,
  eventData: 100_000,
  request: 32 * 1024,
  batch: 500 * 1024,
} as const;

export const bytesOf = (value: unknown): number =>
  Buffer.byteLength(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

type Reject = (field: string, message: string) => never;

/** Rejects attributes above the vendor's size limits. */
export function rejectLargeAttributes(values: Fields, reject: Reject): void {
  const entries = Object.entries(values);
  if (entries.length > limits.attributes) {
    reject('attributes', `no more than ${limits.attributes} attributes are allowed`);
  }
  for (const [name, value] of entries) {
    if (bytesOf(name) > limits.attributeName) {
      reject(name, `attribute names are limited to ${limits.attributeName} bytes`);
    }
    if (!asObject(value) && bytesOf(value) > limits.attributeValue) {
      reject(name, `attribute values are limited to ${limits.attributeValue} bytes`);
    }
  }
}

/** Rejects an event above the vendor's size limits. */
export function rejectLargeEvent(name: string, data: unknown, reject: Reject): void {
  if (bytesOf(name) > limits.eventName) reject('name', `event names are limited to ${limits.eventName} bytes`);
  if (data !== undefined && bytesOf(data) > limits.eventData) {
    reject('data', `event data is limited to ${limits.eventData} bytes`);
  }
}
