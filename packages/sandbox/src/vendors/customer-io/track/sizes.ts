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

/** A field that is larger than the vendor takes. */
interface TooLarge {
  readonly field: string;
  readonly message: string;
}

/** Says what is too large in a set of attributes. */
export function oversizedAttributes(values: Fields): TooLarge | undefined {
  const entries = Object.entries(values);
  if (entries.length > limits.attributes) {
    return { field: 'attributes', message: `no more than ${limits.attributes} attributes are allowed` };
  }
  for (const [name, value] of entries) {
    if (bytesOf(name) > limits.attributeName) {
      return { field: name, message: `attribute names are limited to ${limits.attributeName} bytes` };
    }
    if (!asObject(value) && bytesOf(value) > limits.attributeValue) {
      return { field: name, message: `attribute values are limited to ${limits.attributeValue} bytes` };
    }
  }
  return undefined;
}

/** Says what is too large in an event. */
export function oversizedEvent(name: string, data: unknown): TooLarge | undefined {
  if (bytesOf(name) > limits.eventName) {
    return { field: 'name', message: `event names are limited to ${limits.eventName} bytes` };
  }
  if (data !== undefined && bytesOf(data) > limits.eventData) {
    return { field: 'data', message: `event data is limited to ${limits.eventData} bytes` };
  }
  return undefined;
}
