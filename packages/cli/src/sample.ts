import type { AnyOperation, Connector, Entities } from '@agent-connectors/core';

/** Returns example parameters of an operation: its own example, or placeholders for the required ones. */
export async function sampleParams(
  connector: Connector<Entities>,
  id: string,
  operation: AnyOperation | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  if (operation?.example !== undefined) return operation.example;
  if (operation === undefined) return { limit: 5 };
  const { describeOperation } = await import('@agent-connectors/core/describe');
  // An operation's input is an object schema.
  const { properties = {}, required = [] } = describeOperation(connector, id).input as {
    properties?: Readonly<Record<string, { readonly type?: unknown }>>;
    required?: readonly string[];
  };
  const names = required.length > 0 ? required : Object.keys(properties).filter((name) => name === 'limit');
  return Object.fromEntries(
    names.map((name) => [name, /^(number|integer)$/.test(String(properties[name]?.type)) ? 5 : '…']),
  );
}
