import type { Draft } from '../draft/model.ts';
import { valueCode } from './code.ts';
import { neededCredentials } from './credentials.ts';
import { accessOf } from './emulator-access.ts';
import type { SourceFile } from './files.ts';

/** Returns the files of the emulator of a GraphQL API: its schema validates documents, and fields have examples as values. */
export function graphqlEmulator(draft: Draft, sdl: string): SourceFile[] {
  return [
    { path: 'schema.json', text: JSON.stringify(sdl.split('\n')) },
    { path: 'examples.ts', text: examples },
    { path: `${draft.name.id}-api.ts`, text: api(draft) },
    { path: `${draft.name.id}-api.test.ts`, text: test(draft) },
  ];
}

const examples = `import {
  buildSchema,
  type GraphQLOutputType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import schema from './schema.json' with { type: 'json' };

/** The schema, reduced to what the connector uses. */
export const sdl = schema.join('\\n');
const types = buildSchema(sdl);

/** Creates the resolver of a field, which returns an example. TODO: resolve fields from records. */
export function exampleOf(type: string, field: string): () => unknown {
  const owner = types.getType(type);
  const found = isObjectType(owner) ? owner.getFields()[field] : undefined;
  return () => (found === undefined ? null : example(field, found.type));
}

function example(name: string, type: GraphQLOutputType): unknown {
  if (isNonNullType(type)) return example(name, type.ofType);
  if (isListType(type)) return [example(name, type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isAbstractType(type)) return { __typename: types.getPossibleTypes(type)[0]?.name };
  if (isObjectType(type)) return {};
  if (type.name === 'Boolean') return name !== 'hasNextPage';
  if (type.name === 'Int' || type.name === 'Float') return 1;
  if (/date_?time|timestamp/i.test(type.name)) return '2026-11-03T09:30:00Z';
  return name === 'id' ? '5f0c7a52-8d1e-4c36-9b7a-2f4e61d0c9aa' : name;
}
`;

function api(draft: Draft): string {
  const { name, title } = draft;
  const access = accessOf(draft);
  return `${access.imports}import type { EmulatedApi, EmulatorContext, SandboxRequest } from '../../engine/emulator.ts';
import { createGraphql, type GraphqlFault } from '../../engine/graphql.ts';
import { ${access.rest} } from '../../engine/rest-api.ts';
import { json } from '../../engine/wire-response.ts';
import { credentials } from './credentials.ts';
import { exampleOf, sdl } from './examples.ts';

const graphql = createGraphql<undefined>({ sdl, resolvers: {}, resolverOf: exampleOf });

/** The code for an error of each stage, as Apollo Server names them. TODO: use the vendor's codes. */
const codes = {
  body: 'BAD_REQUEST',
  syntax: 'GRAPHQL_PARSE_FAILED',
  validation: 'GRAPHQL_VALIDATION_FAILED',
  variables: 'BAD_USER_INPUT',
} as const;

const errorOf = ({ message, path }: GraphqlFault, code: string) => ({ message, path, extensions: { code } });

async function run({ body }: SandboxRequest) {
  const prepared = graphql.prepare(body);
  if (prepared.errors) return json({ errors: prepared.errors.map((fault) => errorOf(fault, codes[prepared.stage])) }, 400);
  const { data, errors } = await prepared.run(undefined);
  return json({ data, errors: errors?.map((fault) => errorOf(fault, 'INTERNAL_SERVER_ERROR')) });
}

/** Creates an emulator for the API of ${title}. TODO: add records, rules and errors from the vendor's documents. */
export function create${name.type}Api(_context: EmulatorContext): EmulatedApi {
  return restApi({
    isAuthorized: ${access.test},
    error: (message) => ({ errors: [{ message }] }),
    routes: { 'POST /graphql': run },
  });
}`;
}

function test(draft: Draft): string {
  const { name, check, auth } = draft;
  const fields = neededCredentials(draft).map(({ field }) => `credentials.${field}`);
  const [way] = auth;
  const header =
    way?.kind === 'header'
      ? { [way.header]: fields[0] }
      : {
          authorization:
            way?.kind === 'basic'
              ? `\`Basic \${btoa(\`\${${fields[0]}}:\${${fields[1]}}\`)}\``
              : `\`Bearer \${${fields[0]}}\``,
        };
  const code = Object.entries(header).map(([key, value]) => `${/^\w+$/.test(key) ? key : `'${key}'`}: ${value}`);
  return `import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../index.ts';
import { credentials } from './credentials.ts';
import { emulator } from './index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ emulators: [emulator] });
});
afterAll(() => sandbox.close());

async function send(query: string): Promise<unknown> {
  const response = await fetch(\`\${sandbox.env['${name.variable}_BASE_URL']}/graphql\`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ${code.join(', ')} },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

it('executes a document', async () => {
  expect(await send(${valueCode(check.document ?? 'query { __typename }')})).toEqual({ data: expect.any(Object) });
});

it('rejects a field that the schema does not have', async () => {
  expect(await send('query { noSuchField }')).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});`;
}
