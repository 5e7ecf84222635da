import { type Connector, createClient, type Entities, entity, type RequestPreview } from '@agent-connectors/core';
import type { ConnectorDescription } from '@agent-connectors/core/describe';
import { directCredentials } from './agents.ts';
import { clientName, factoryName } from './reference.ts';

/** Returns the section of a connector's AUTH.md with programs that call the vendor directly. */
export async function directSection(
  connector: Connector<Entities>,
  description: ConnectorDescription,
): Promise<string> {
  const { title, connector: id } = description;
  const credentials = directCredentials(description);
  const create = (options: string) =>
    `import { ${factoryName(id)} } from '@agent-connectors/${id}';\n\nconst ${clientName(id)} = ${factoryName(id)}(${options});\nconst { ok } = await ${clientName(id)}.check();\nconsole.log(ok);`;
  const options = credentials.map(([name, variable]) => `${name}: process.env['${variable}']`).join(', ');
  const raw = await rawRequest(connector, description);
  return [
    '### Credentials as options',
    fence('ts run', create(`{ ${options} }`)),
    '### Credentials from the environment',
    fence('sh', credentials.map(([, variable]) => `${variable}=…`).join('\n')),
    fence('ts run', create('')),
    ...(raw === undefined
      ? []
      : [
          '### The request itself',
          `This is what the client sends to check a credential for ${title}.`,
          fence('ts run', raw),
        ]),
  ].join('\n\n');
}

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;

/** Returns a program that sends the request of `check()` by itself; `undefined` where a token has to be requested first. */
async function rawRequest(
  connector: Connector<Entities>,
  description: ConnectorDescription,
): Promise<string | undefined> {
  const [api] = Object.values(description.apis);
  const kind = api?.auth.ways?.[0]?.kind ?? api?.auth.kind ?? '';
  if (api === undefined || !['bearer', 'basic', 'header'].includes(kind)) return undefined;
  const preview = await previewOf(connector);
  const [origin = ''] = Object.values(api.origins);
  const url = `\${process.env['${api.baseUrlVariable}'] ?? '${origin}'}${preview.url.slice(origin.length)}`;
  const variables = directCredentials(description).map(([, variable]) => `process.env['${variable}']`);
  const headers = Object.entries(preview.headers)
    .filter(([name]) => name !== 'user-agent')
    .map(([name, value]) => `    ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${headerOf(value, variables)},`);
  const body = preview.body === undefined ? '' : `\n  body: JSON.stringify(${JSON.stringify(preview.body)}),`;
  return `const response = await fetch(\`${url}\`, {
  method: '${preview.method}',
  headers: {
${headers.join('\n')}
  },${body}
});
console.log(response.status, await response.json());`;
}

/** A header with a credential shows where it comes from. */
function headerOf(value: string, variables: readonly string[]): string {
  if (!value.includes('[redacted]')) return `'${value.replaceAll("'", "\\'")}'`;
  if (value.startsWith('Basic '))
    return `\`Basic \${btoa(\`\${${variables[0]}}:${variables[1] === undefined ? '' : `\${${variables[1]}}`}\`)}\``;
  return `\`${value.replace('[redacted]', `\${${variables[0]}}`)}\``;
}

/** The request by which a connector checks its first credential. */
async function previewOf(connector: Connector<Entities>): Promise<RequestPreview> {
  const [api] = Object.values(connector.apis);
  if (api === undefined) throw new Error(`${connector.name} has no API.`);
  // The operation need not be one of the connector's own.
  const check = entity({ summary: 'The check of a credential.' }, () => ({ get: api.check.operation }));
  const secrets = Object.entries(connector.credentials).filter(([, field]) => field.public !== true);
  const given = Object.fromEntries(secrets.map(([name]) => [name, `${name}-of-the-docs`]));
  const client = createClient({ ...connector, entities: { checking: check } }, { ...given, env: {} });
  const { data } = await client.checking.get({}, { dryRun: true });
  return data;
}
