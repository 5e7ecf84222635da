import { type AnyClient, type Connector, type Entities, entity, readPath } from '@agent-connectors/core';

interface DefaultsRequest {
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly api: string | undefined;
  /** Whether nothing may be sent: the placeholders are then shown by their names. */
  readonly dryRun: boolean;
  client(connector: Connector<Entities>): Promise<AnyClient>;
}

/**
 * Returns the parameters, with the placeholders of a path that the credential itself determines, such as the ID of its account. Asks the vendor for
 * them where they are not given. Throws `ConnectorError`.
 */
export async function withPathDefaults(
  connector: Connector<Entities>,
  { path, params, api: named, dryRun, client }: DefaultsRequest,
): Promise<Readonly<Record<string, unknown>>> {
  const name = named ?? Object.keys(connector.apis)[0] ?? '';
  const api = Object.hasOwn(connector.apis, name) ? connector.apis[name] : undefined;
  const defaults = Object.entries(api?.pathDefaults ?? {}).filter(
    ([placeholder]) => path.includes(`{${placeholder}}`) && params[placeholder] === undefined,
  );
  if (api === undefined || defaults.length === 0) return params;
  if (dryRun) return { ...params, ...Object.fromEntries(defaults.map(([each]) => [each, `{${each}}`])) };
  const check = entity({ summary: 'Whose credential it is.' }, () => ({ get: { ...api.check.operation, api: name } }));
  const asking = await client({ ...connector, entities: { check } });
  const { data } = await asking.execute('check', 'get', {});
  return { ...params, ...Object.fromEntries(defaults.map(([each, at]) => [each, readPath(data, at)])) };
}
