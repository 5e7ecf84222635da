import type { Meta, Result } from '@agent-connectors/core';
import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import nock from 'nock';
import { expect } from 'vitest';
import { createLinear, type Linear, type LinearOptions } from '../src/index.ts';

export const apiKey = 'lin_api_7c1e5f0b4d2a9b3c';

/** The arguments of every listing, as Linear's schema names them, without and with a filter. */
export const page = 'after: $after, first: $first, includeArchived: $includeArchived, orderBy: $orderBy';
export const filtered = `after: $after, filter: $filter, first: $first, includeArchived: $includeArchived, orderBy: $orderBy`;

/** The headers that fetch adds to every request. */
const fetchHeaders =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding)$/;

export interface Exchange {
  readonly call: (linear: Linear) => PromiseLike<Result<unknown>>;
  /** The fields that the document asks for, from its top to the result, with their arguments by name: `query issue(id: $id).history(…)`. */
  readonly asks: `${'query' | 'mutation'} ${string}`;
  /** The variables. Default: none. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What Linear returns as `data`. */
  readonly response: Readonly<Record<string, unknown>>;
  /** The expected data. */
  readonly data: unknown;
  /** The expected fields of `meta`. Default: none besides those of every call. */
  readonly meta?: Partial<Meta>;
}

/** Creates a client with an API key, without environment variables and retries. */
export const client = (options: LinearOptions = {}): Linear =>
  createLinear({ apiKey, env: {}, retries: 0, ...options });

/** Creates a page of a connection. It is the last page if `endCursor` is omitted. */
export const connection = (nodes: readonly unknown[], endCursor?: string, more: object = {}) => ({
  nodes,
  pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? 'last' },
  ...more,
});

/** Makes a call, and compares its request and result with the expected ones. */
export async function exchange({ call, asks, variables, response, data, meta }: Exchange): Promise<void> {
  const requests = respond({ data: response });
  const result = await call(client());
  expect(
    requests.map(({ body, ...request }) => ({ ...request, asks: asked(body.query, asks), variables: body.variables })),
  ).toEqual([
    {
      sends: 'POST https://api.linear.app/graphql',
      headers: {
        accept: 'application/json',
        authorization: apiKey,
        'content-type': 'application/json',
        'user-agent': 'agent-connectors-linear',
      },
      asks,
      variables,
    },
  ]);
  expect(result).toEqual({ data, meta: { attempts: 1, durationMs: expect.any(Number), ...meta } });
}

interface SentRequest {
  readonly sends: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };
}

/** Mocks one response. Returns the list that receives the request. */
export function respond(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): SentRequest[] {
  const seen: SentRequest[] = [];
  nock('https://api.linear.app')
    .post('/graphql')
    .reply(async (request: globalThis.Request) => {
      seen.push({
        sends: `${request.method} ${request.url}`,
        headers: Object.fromEntries([...request.headers].filter(([name]) => !fetchHeaders.test(name))),
        body: await request.json(),
      });
      return [status, JSON.stringify(body), { 'content-type': 'application/json', ...headers }];
    });
  return seen;
}

/** Returns what a document asks for, following the field names of the expected text. */
function asked(document: string, expected: string): string {
  const [operation] = parse(document).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const names =
    expected
      .replaceAll(/\([^)]*\)/g, '')
      .split(' ')
      .at(-1)
      ?.split('.') ?? [];
  let at: SelectionSetNode | undefined = operation?.selectionSet;
  const fields = names.map((name) => {
    const field: FieldNode | undefined = at?.selections
      .filter((node) => node.kind === Kind.FIELD)
      .find((node) => node.name.value === name);
    at = field?.selectionSet;
    const given = [...(field?.arguments ?? [])].map(print).sort();
    return `${field?.name.value}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  });
  return `${operationKind(operation)} ${fields.join('.')}`;
}

const operationKind = (node: OperationDefinitionNode | undefined) => node?.operation ?? 'nothing';
