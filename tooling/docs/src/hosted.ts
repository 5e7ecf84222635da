import type { ConnectorDescription, OperationDescription } from '@agent-connectors/core/describe';
import {
  type HostedDefinition,
  type HostedField,
  hostedDefinitions,
  hostedOperations,
} from '@agent-connectors/hosted/definitions';
import { hostedFrameworks } from './agents.ts';
import { table } from './markdown.ts';
import { clientName } from './reference.ts';

const hostedUrl = 'https://github.com/agent-connectors/agent-connectors/tree/main/packages/hosted';

/** Returns the section of a connector's AUTH.md for execution at Airbyte. */
export async function hostedSection(description: ConnectorDescription): Promise<string> {
  const { connector, title, operations } = description;
  const definition = hostedDefinitions[connector];
  if (definition === undefined) return `Airbyte's Agent API has no connector for ${title} that is known.`;
  const known = await hostedOperations(connector);
  const first = Object.keys(known?.operations ?? {})
    .map((id) => operations.find((each) => each.id === id))
    .find((each) => each !== undefined && needsNothing(each));
  if (known === undefined || first === undefined)
    throw new Error(`Add what Airbyte's ${title} connector can do to packages/hosted/src/operations.`);
  const context: Context = { connector, definition, first, variables: variablesOf(description) };
  return [
    `Airbyte's Agent API executes calls on Airbyte's servers, with a credential that Airbyte keeps. [\`@agent-connectors/hosted\`](${hostedUrl}) makes the same typed client of it. Airbyte's connector has ${Object.keys(known.operations).length} of the ${operations.length} operations. The others, and parameters that it does not have, are refused before anything is sent.`,
    ...(known.records === undefined ? [] : [known.records]),
    fence('sh', `npm install @agent-connectors/hosted @agent-connectors/${connector}`),
    '### Set up',
    `Airbyte needs an application of your organization ([docs](https://docs.airbyte.com/ai-agents/interfaces/api/authentication)) and, once for each workspace, the credential for ${title}:`,
    fieldsTable(definition),
    fence('ts run', setUpCode(context)),
    'It creates the workspace and the connector, or finds them, and checks the credential. It can be run again at any time.',
    '### Credentials as options',
    fence('ts run', explicitCode(context)),
    '### Credentials from the environment',
    fence('sh', environment),
    fence('ts run', environmentCode(context)),
    '<!-- hosted-frameworks:begin -->',
    '### Agent frameworks at Airbyte',
    'A toolbox takes hosted clients like any other.',
    ...hostedFrameworks(connector).flatMap(({ name, code }) => [`${name}:`, fence('ts run', code)]),
    '<!-- hosted-frameworks:end -->',
    '### The requests themselves',
    fence('ts run', rawCode(context)),
    '### Command line',
    fence('sh', commands(context)),
  ].join('\n\n');
}

interface Context {
  readonly connector: string;
  readonly definition: HostedDefinition;
  /** An operation that needs no parameters. */
  readonly first: OperationDescription;
  /** Variables with the credential for direct execution. */
  readonly variables: readonly string[];
}

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;

const needsNothing = ({ action, input }: OperationDescription) =>
  action === 'list' && ((input['required'] as readonly unknown[] | undefined) ?? []).length === 0; // as in JSON Schema

function variablesOf({ apis, credentials }: ConnectorDescription): string[] {
  const auth = Object.values(apis)[0]?.auth;
  const names = auth?.ways?.[0]?.credentials ?? auth?.credentials ?? [];
  return names.flatMap((name) => credentials[name]?.variable ?? []);
}

function fieldsTable({ auth, replicationConfig = [], environment: variables = [] }: HostedDefinition): string {
  const row = (path: string, field: HostedField, alone: boolean) => [
    `\`${path}.${field.name}\``,
    field.required ? (alone ? 'yes' : 'yes, for this way to authenticate') : 'no',
    field.description,
  ];
  return table(
    ['field', 'required', 'what it is'],
    [
      ...auth.flatMap(({ fields }) => fields.map((field) => row('credentials', field, auth.length === 1))),
      ...replicationConfig.map((field) => row('replicationConfig', field, true)),
      ...variables.map((field) => row('environment', field, true)),
    ],
  );
}

/** Values for the fields of a new connector: the variables of direct execution, as far as they correspond. */
function valuesOf({ definition, variables }: Context): string {
  const required = (definition.auth[0]?.fields ?? []).filter(({ required: needed }) => needed);
  const values = required.map(({ name }, index) => `${name}: process.env['${variables[index] ?? 'TODO'}']`);
  return `{ ${values.join(', ')} }`;
}

function configOf({ definition }: Context): string {
  const required = (definition.replicationConfig ?? []).filter(({ required: needed }) => needed);
  if (required.length === 0) return '';
  const values = required.map(({ name, format, type }) => {
    if (format === 'date-time') return `${name}: '2026-01-01T00:00:00Z'`;
    return type === 'array' ? `${name}: ['acme/web']` : `${name}: 'acct_1'`;
  });
  return `\n  replicationConfig: { ${values.join(', ')} },`;
}

const accessorOf = (id: string) => id.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const firstCall = ({ first }: Context) =>
  `const { data } = await client.${accessorOf(first.entity)}.list();\nconsole.log(data.length);`;

const importsOf = ({ connector }: Context, names: string) =>
  `import { ${names} } from '@agent-connectors/hosted';\nimport { ${clientName(connector)} } from '@agent-connectors/${connector}';`;

const setUpCode = (context: Context) => `${importsOf(context, 'setUpConnector')}

const { ok, steps } = await setUpConnector(${clientName(context.connector)}, {
  workspaceName: 'acme',
  credentials: ${valuesOf(context)},${configOf(context)}
});
for (const { step, status, name } of steps) console.log(step, status, name ?? '');
console.log(ok);`;

const explicitCode = (context: Context) => `${importsOf(context, 'connect')}

const client = connect(${clientName(context.connector)}, {
  clientId: process.env['AIRBYTE_CLIENT_ID'],
  clientSecret: process.env['AIRBYTE_CLIENT_SECRET'],
  organizationId: process.env['AIRBYTE_ORGANIZATION_ID'],
  workspaceName: 'default',
});
${firstCall(context)}`;

const environment = `AIRBYTE_CLIENT_ID=…
AIRBYTE_CLIENT_SECRET=…
AIRBYTE_ORGANIZATION_ID=…   # only for an application of several organizations
AIRBYTE_WORKSPACE_NAME=default`;

const environmentCode = (context: Context) => `${importsOf(context, 'connect')}

const client = connect(${clientName(context.connector)});
${firstCall(context)}`;

const rawCode = ({
  connector,
  definition,
  first,
}: Context) => `const host = process.env['AIRBYTE_API_HOST'] ?? 'https://api.airbyte.ai';
const request = async (path: string, token?: string, body?: object) => {
  const response = await fetch(\`\${host}/api/v1\${path}\`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: \`Bearer \${token}\` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
};

const { access_token: token } = await request('/account/applications/token', undefined, {
  client_id: process.env['AIRBYTE_CLIENT_ID'],
  client_secret: process.env['AIRBYTE_CLIENT_SECRET'],
});
// ${definition.title} has this definition at Airbyte.
const place = new URLSearchParams({ workspace_name: 'default', definition_id: '${definition.definitionId}' });
const { data: connectors } = await request(\`/integrations/connectors?\${place}\`, token);
const { result } = await request(\`/integrations/connectors/\${connectors[0].id}/execute\`, token, {
  entity: '${first.entity}',
  action: '${first.action}',
  params: {},
});
console.log('${connector}', result.length);`;

const commands = ({ connector, first }: Context) => `agent-connectors hosted login
agent-connectors hosted set-up ${connector} acme --credentials @${connector}.json
agent-connectors ${connector} ${first.entity} ${first.action} --limit 3 --hosted acme`;
