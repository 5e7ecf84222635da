import type { AnyClient, Connector, Entities } from '@agent-connectors/core';
import { createClient } from '@agent-connectors/core';
import { describe, type OperationDescription } from '@agent-connectors/core/describe';
import { type Node, nodeOf, withoutNull } from './json-schema.ts';

type Params = Record<string, unknown>;

/**
 * Creates a function that returns valid parameters for an operation of a connector; undefined where the parameters are not
 * documented. Dry runs validate them, so that the reference shows no invalid call.
 */
export function createSampler(
  connector: Connector<Entities>,
): (operation: OperationDescription) => Promise<Params | undefined> {
  const credentials = Object.fromEntries(
    Object.entries(connector.credentials).flatMap(([name, field]) =>
      field.public === true ? [] : [[name, 'credential-of-the-docs']],
    ),
  );
  const { $defs } = describe(connector);
  const client: AnyClient = createClient(connector, { ...credentials, env: {} });
  const id = connector.name in withUuids ? uuid : '1042';
  return async (operation) => {
    const schema = nodeOf(operation.input, $defs);
    const required = sampleObject(schema, id);
    if (operation.example !== undefined) return accepted(client, operation, operation.example);
    const optional = Object.keys(schema.properties ?? {}).filter(
      (name) => !(name in required) && name !== 'cursor' && name !== 'limit',
    );
    // Some operations require one of several parameters: the reference shows the first one that makes a call valid.
    // The fields of an open input are not documented: a call without any would do nothing, and an invented one could be wrong.
    const isOpen = schema.additionalProperties !== undefined && schema.additionalProperties !== false;
    if (isOpen && (schema.required ?? []).length === 0) return undefined;
    const tries = [
      required,
      ...optional.map((name) => ({ ...required, [name]: sampleOf(name, schema.properties?.[name] ?? {}, id) })),
    ];
    for (const params of tries) {
      const good = await accepted(client, operation, params).catch(() => undefined);
      if (good !== undefined) return good;
    }
    if (isOpen) return undefined;
    return accepted(client, operation, required);
  };
}

const uuid = '5f0c7a52-8d1e-4c36-9b7a-2f4e61d0c9aa';

/** Vendors whose ids are all UUIDs. */
const withUuids = { ashby: true, linear: true, pylon: true };

async function accepted(
  client: AnyClient,
  { id, entity, action }: OperationDescription,
  params: Params,
): Promise<Params> {
  try {
    await client.execute(entity, action, params, { dryRun: true });
    return params;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The generated parameters of ${id} are invalid. Give the operation an \`example\`. ${why}`);
  }
}

function sampleObject(node: Node, id: string): Params {
  const names = node.required ?? [];
  return Object.fromEntries(names.map((name) => [name, sampleOf(name, node.properties?.[name] ?? {}, id)]));
}

function sampleOf(name: string, given: Node, id: string): unknown {
  const node = withoutNull(given);
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return node.enum[0];
  const [option] = node.anyOf ?? node.oneOf ?? [];
  if (option !== undefined) return sampleOf(name, option, id);
  switch (node.type) {
    case 'string':
      return sampleText(name, node, id);
    case 'integer':
    case 'number':
      return sampleNumber(name, node);
    case 'boolean':
      return true;
    case 'array':
      return Array.isArray(node.items) || node.items === undefined
        ? []
        : [sampleOf(name.replace(/s$/, ''), node.items as Node, id)];
    case 'object':
      return sampleObject(node, id);
    default:
      return 'anything';
  }
}

function sampleText(name: string, { format, description = '' }: Node, id: string): string {
  if (
    format === 'date-time' ||
    /(_at|_time|At|Time)$|^(start|end)_time$/.test(name) ||
    /RFC 3339|ISO 8601/.test(description)
  )
    return isEnd(name) ? '2026-11-15T09:00:00Z' : '2026-11-01T09:00:00Z';
  if (format === 'date' || /(^|_)date$|Date$/.test(name)) return isEnd(name) ? '2026-11-15' : '2026-11-01';
  if (format === 'uuid') return uuid;
  if (/(^|_)id$|Id$|Ids$|ids$/.test(name)) return id;
  if (format === 'email' || /mail|^to$|^from$/i.test(name)) return 'mira.okafor@brightwater.example';
  if (format === 'uri' || /url$/i.test(name) || name === 'endpoint') return 'https://www.example.com/hook';
  if (/html/i.test(name)) return '<p>Thank you for waiting.</p>';
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return common[words.split(' ').at(-1) ?? ''] ?? `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** Sample values of text parameters for every vendor, by the last word of the name. */
const common: Readonly<Record<string, string>> = {
  body: 'Thank you for waiting.',
  branch: 'main',
  content: 'Thank you for waiting.',
  event: 'order_placed',
  filename: 'contract.pdf',
  identifier: '1042',
  label: 'Atlas',
  language: 'de',
  name: 'Atlas',
  note: 'Called back on Monday.',
  org: 'acme',
  owner: 'acme',
  ref: 'heads/main',
  repo: 'shop',
  slug: 'region',
  source: 'jira',
  subject: 'Your order',
  title: 'Atlas',
  username: 'octocat',
  value: 'eu',
};

/** Whether a parameter is the end of a time range. Its sample must be later than that of the start. */
const isEnd = (name: string) => /^(end|until|to)(_|$)|[_a-z](End|Until)/.test(name);

function sampleNumber(name: string, { minimum = 1, maximum, description = '' }: Node): number {
  if (/milliseconds since/.test(description)) return 1_793_000_000_000;
  if (/unix seconds/i.test(description) || /(_ts|_at|timestamp)$/.test(name))
    return isEnd(name) ? 1_794_000_000 : 1_793_000_000;
  return Math.min(Math.max(minimum, 12), maximum ?? Number.POSITIVE_INFINITY);
}
