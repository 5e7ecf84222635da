import type { JsonSchema, OperationDescription } from '@agent-connectors/core/describe';
import { definitionsOf, partsOf, type SchemaParts } from '../schema-parts.ts';

/** The definition's example, or the required parameters with samples: placeholders where any text is taken, otherwise a value of the kind. */
export function exampleOf({
  example,
  input,
}: Pick<OperationDescription, 'example' | 'input'>): Readonly<Record<string, unknown>> {
  if (example !== undefined) return example;
  const { properties = {}, required = [] } = partsOf(input, definitionsOf(input));
  return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {}, name)]));
}

function sampleOf(schema: JsonSchema, name: string): unknown {
  const { type, enum: values, format, anyOf, items, minimum }: SchemaParts = schema;
  if (values !== undefined) return values[0];
  if (anyOf?.[0] !== undefined) return sampleOf(anyOf[0], name);
  if (type === 'array') return [sampleOf(items ?? {}, name)];
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'object') return {};
  if (format === 'date-time') return '2026-11-01T00:00:00Z';
  if (format === 'date') return '2026-11-01';
  if (format === 'uuid') return '5f0c7a52-8d1e-4c36-9b7a-2f4e61d0c9aa';
  if (format === 'uri') return 'https://example.com';
  if (/email/i.test(name)) return 'ada@example.com';
  return `<${name}>`;
}
