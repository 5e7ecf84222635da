import type { ConnectorDescription } from '@agent-connectors/core/describe';
import { anchor, table } from './markdown.ts';

/** Always, or only with certain parameters. */
const mark = (sendsWhen: object | undefined) => (sendsWhen === undefined ? ' ✉' : ' (✉)');

/** The operations of a connector at a glance, for its README. */
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
  return `${table(['entity', 'what it is', 'reads', 'writes', 'destructive'], rows)}\n\n✉ messages people outside; (✉) does so only with certain parameters.`;
}

/** The credentials of a connector, for its AUTH.md. */
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
    header: 'a header of its own',
    oauth2_refresh_token: 'OAuth 2, refresh token',
    oauth2_client_credentials: 'OAuth 2, client credentials',
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
      : `\n\nRegion: the option \`region\` (${regions.values.map((value) => `\`${value}\``).join(' or ')}), else \`${regions.variable}\`, else \`${regions.default}\`.`;
  return `${table(['option', 'environment variable', 'what it is', 'secret', 'where it is made'], fields)}\n\n${table(['API', 'host', 'credential', 'another address'], hosts)}${region}`;
}

/** The variables of a connector as an `.env` file to fill in. */
export function envExample({ title, credentials, regions, apis }: ConnectorDescription): string {
  const lines = Object.values(credentials).flatMap(({ variable, title: name, where }) => [
    `# ${name}. ${where}`,
    `${variable}=`,
    '',
  ]);
  const region =
    regions === undefined
      ? []
      : [`# Region: ${regions.values.join(' or ')}; ${regions.default} when empty.`, `${regions.variable}=`, ''];
  const addresses = Object.values(apis).flatMap(({ title: name, baseUrlVariable }) => [
    `# Another address for the ${name}, such as a sandbox or a proxy.`,
    `# ${baseUrlVariable}=`,
    '',
  ]);
  return `# Credentials for ${title}. Copy to .env and fill in what you use; .env is not committed.\n\n${[...lines, ...region, ...addresses].join('\n').trim()}\n`;
}
