import { day } from '../../../engine/seed.ts';
import type { Exchange } from '../execute/exchange.ts';
import { valueAt } from '../execute/paths.ts';
import { runOperation } from '../execute/run-operation.ts';
import type { HostedConnector, Load } from '../hosted/operation.ts';
import type { Connector, JsonObject } from '../records.ts';

export interface LoadOptions {
  readonly hosted: HostedConnector;
  readonly connector: Connector;
  readonly exchange: Exchange;
  readonly now: Date;
}

/** Reads all records of an entity from the vendor's own list. The store is as fresh as the vendor, unlike the product's. */
export async function loadRecords(options: LoadOptions, entity: string): Promise<unknown[]> {
  const records: unknown[] = [];
  for (const params of await parametersOf(options, options.hosted.contextStore[entity]?.load))
    records.push(...(await allPages(options, entity, params)));
  return records;
}

/** Returns the parameters of the lists that together have all records. */
async function parametersOf(options: LoadOptions, { windows, each }: Load = {}): Promise<readonly JsonObject[]> {
  if (windows) {
    const edge = (index: number) => new Date(options.now.getTime() + 1000 - index * windows.days * day).toISOString();
    return Array.from({ length: windows.count }, (_, index) => ({
      [windows.from]: edge(index + 1),
      [windows.to]: edge(index),
    }));
  }
  if (!each) return [{}];
  const values = each.entity
    ? (await loadRecords(options, each.entity)).map((record) => valueAt(record, each.field ?? 'id'))
    : (each.values ?? []);
  return values.map((value) => ({ [each.param]: value }));
}

async function allPages({ hosted, connector, exchange }: LoadOptions, entity: string, params: JsonObject) {
  const operation = hosted.contextStore[entity]?.load?.list ?? hosted.operations[`${entity}.list`];
  if (!operation) throw new Error(`The entity ${entity} of the context store has no list.`);
  const records: unknown[] = [];
  let cursor: unknown;
  do {
    const { next } = operation;
    const page = cursor === undefined || !next ? params : { ...params, [next.param]: cursor };
    const { result, metadata } = await runOperation(operation, page, connector, exchange);
    const found = Array.isArray(result) ? result : [];
    records.push(...found);
    const hasMore = found.length > 0 && (!next?.more || metadata?.[next.more] === true);
    const following = next?.meta ? metadata?.[next.meta] : next?.lastRecord && valueAt(found.at(-1), next.lastRecord);
    cursor = hasMore && following ? following : undefined;
  } while (cursor !== undefined);
  return records;
}
