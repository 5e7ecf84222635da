import type { ConnectorDescription } from '@agent-connectors/core/describe';
import { anchor, table } from './markdown.ts';

/** The mark of an operation that sends messages: in parentheses where only certain parameters make it send. */
const mark = (sendsWhen: object | undefined) => (sendsWhen === undefined ? ' ✉' : ' (✉)');

/** Returns the table of a connector's operations for its README. */
export function operationsTable({ entities, operations }: ConnectorDescription): string {
  const names = (entity: string, effects: readonly string[]) =>
    operations
      .filter((operation) => operation.entity === entity && effects.includes(operation.effect))
      .map(
        ({ id, action, sends, sendsWhen }) => `[${action}](REFERENCE.md#${anchor(id)})${sends ? mark(sendsWhen) : ''}`,
      )
      .join(', ');
  const rows = entities.map(({ id, summary }) => [
    `[${id}](REFERENCE.md#${anchor(id)})`,
    summary,
    names(id, ['read']),
    names(id, ['write']),
    names(id, ['destructive']),
  ]);
  return `${table(['entity', 'what it is', 'reads', 'writes', 'destructive'], rows)}\n\n✉: sends messages outside your organization. (✉): does so only with certain parameters.`;
}

/** Returns the tables of a connector's credentials and APIs for its AUTH.md. */
export function credentialsTable({ apis, credentials, regions }: ConnectorDescription): string {
  const fields = Object.entries(credentials).map(([name, { variable, title, where, secret }]) => [
    `\`${name}\``,
    `\`${variable}\``,
    title,
    secret ? 'yes' : 'no',
    where,
  ]);
  const kinds: Readonly<Record<string, string>> = {
    bearer: '`Authorization: Bearer`',
    basic: '`Authorization: Basic`',
    header: 'custom header',
    oauth2_refresh_token: 'OAuth 2.0 refresh token',
    oauth2_client_credentials: 'OAuth 2.0 client credentials',
  };
  const hosts = Object.values(apis).map(({ title, origins, auth, baseUrlVariable }) => [
    title,
    Object.entries(origins)
      .map(([region, origin]) => (region === 'default' ? origin : `${region}: ${origin}`))
      .join('<br>'),
    `${kinds[auth.kind] ?? auth.kind}, ${auth.credentials.map((name) => `\`${name}\``).join(' and ')}`,
    `\`${baseUrlVariable}\``,
  ]);
  const region =
    regions === undefined
      ? ''
      : `\n\nThe option \`region\` (${regions.values.map((value) => `\`${value}\``).join(' or ')}) or the environment variable \`${regions.variable}\` selects the region. The default is \`${regions.default}\`.`;
  return `${table(['option', 'environment variable', 'credential', 'secret', 'where to get it'], fields)}\n\n${table(['API', 'base URL', 'authentication', 'variable for another base URL'], hosts)}${region}`;
}

/** Returns the environment variables of a connector as an `.env` file to fill in. */
export function envExample({ title, credentials, regions, apis }: ConnectorDescription): string {
  const lines = Object.values(credentials).flatMap(({ variable, title: name, where }) => [
    `# ${name}. ${where}`,
    `${variable}=`,
    '',
  ]);
  const region =
    regions === undefined
      ? []
      : [`# Region: ${regions.values.join(' or ')}. Default: ${regions.default}.`, `${regions.variable}=`, ''];
  const addresses = Object.values(apis).flatMap(({ title: name, baseUrlVariable }) => [
    `# Another base URL for the ${name}, such as that of a sandbox or a proxy.`,
    `# ${baseUrlVariable}=`,
    '',
  ]);
  return `# Credentials for ${title}. Copy this file to .env and fill in the values that you use. Git ignores .env.\n\n${[...lines, ...region, ...addresses].join('\n').trim()}\n`;
}
