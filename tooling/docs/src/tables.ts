import type {
  ConnectorDescription,
  CredentialDescription,
  OperationDescription,
  WayDescription,
} from '@agent-connectors/core/describe';
import { anchor, table } from './markdown.ts';

/** The marks of an operation that sends messages or spends money: in parentheses where only certain parameters make it so. */
function marks({ sends, sendsWhen, spends, spendsWhen }: OperationDescription): string {
  const mark = (sign: string, when: object | undefined) => (when === undefined ? ` ${sign}` : ` (${sign})`);
  return `${sends ? mark('✉', sendsWhen) : ''}${spends ? mark('¤', spendsWhen) : ''}`;
}

/** Returns the table of a connector's operations for its README. */
export function operationsTable({ entities, operations }: ConnectorDescription): string {
  const names = (entity: string, effects: readonly string[]) =>
    operations
      .filter((operation) => operation.entity === entity && effects.includes(operation.effect))
      .map((operation) => `[${operation.action}](REFERENCE.md#${anchor(operation.id)})${marks(operation)}`)
      .join(', ');
  const rows = entities.map(({ id, summary }) => [
    `[${id}](REFERENCE.md#${anchor(id)})`,
    summary,
    names(id, ['read']),
    names(id, ['write']),
    names(id, ['destructive']),
  ]);
  const legend = [
    '✉: sends messages to people.',
    operations.some(({ spends }) => spends) && '¤: moves or spends money.',
    'In parentheses: does so only with certain parameters.',
  ].filter((line) => line !== false);
  return `${table(['entity', 'what it is', 'reads', 'writes', 'destructive'], rows)}\n\n${legend.join(' ')}`;
}

/** Returns the tables of a connector's credentials and APIs for its AUTH.md. */
export function credentialsTable({ connector, apis, credentials, regions }: ConnectorDescription): string {
  const fields = Object.entries(credentials).map(([name, field]) => [
    `\`${name}\``,
    `\`${field.variable}\``,
    field.title,
    field.secret ? 'yes' : 'no',
    [field.where, ...notesOn(field)].join(' '),
  ]);
  const kinds: Readonly<Record<string, string>> = {
    bearer: '`Authorization: Bearer`',
    basic: '`Authorization: Basic`',
    header: 'custom header',
    oauth2_refresh_token: 'OAuth 2.0 refresh token',
    oauth2_client_credentials: 'OAuth 2.0 client credentials',
    oauth2_jwt_bearer: 'OAuth 2.0 signed assertion',
    token: 'short-lived token',
    signature: 'signed requests',
  };
  const way = ({ kind, credentials: names }: WayDescription) =>
    `${kinds[kind] ?? kind}, ${names.map((name) => `\`${name}\``).join(' and ')}`;
  const hosts = Object.values(apis).map(({ title, origins, auth, baseUrlVariable }) => [
    title,
    Object.entries(origins)
      .map(([region, origin]) => (region === 'default' ? origin : `${region}: ${origin}`))
      .join('<br>'),
    (auth.ways ?? [auth]).map(way).join('<br>or '),
    `\`${baseUrlVariable}\``,
  ]);
  const region =
    regions === undefined
      ? ''
      : `\n\nThe option \`region\` (${regions.values.map((value) => `\`${value}\``).join(' or ')}) or the environment variable \`${regions.variable}\` selects the region. The default is \`${regions.default}\`.`;
  return `${table(['option', 'environment variable', 'credential', 'secret', 'where to get it'], fields)}\n\n${table(['API', 'base URL', 'authentication', 'variable for another base URL'], hosts)}${region}\n\nOn the command line, \`agent-connectors auth login ${connector}\` checks a credential with the vendor and saves it.`;
}

/** Says what a credential field that is not required, or has a form of its own, needs. */
function notesOn({ optional, default: fallback, suffixes, multiline }: CredentialDescription): string[] {
  return [
    ...(typeof fallback === 'string' ? [`Default: \`${fallback}\`.`] : []),
    ...(typeof fallback === 'object' ? [`Default: read from \`${fallback.from}\`.`] : []),
    ...(optional && fallback === undefined ? ['Optional.'] : []),
    ...(suffixes ? [`Ends in ${suffixes.map((suffix) => `\`${suffix}\``).join(' or ')}.`] : []),
    ...(multiline ? ['In a variable of one line, write line breaks as `\\n`.'] : []),
  ];
}

/** Returns the environment variables of a connector as an `.env` file to fill in. */
export function envExample({ title, credentials, regions, apis }: ConnectorDescription): string {
  const lines = Object.values(credentials).flatMap((field) => [
    `# ${[`${field.title}. ${field.where}`, ...notesOn(field)].join(' ')}`,
    `${field.variable}=`,
    '',
  ]);
  const region =
    regions === undefined
      ? []
      : [`# Region: ${regions.values.join(' or ')}. Default: ${regions.default}.`, `${regions.variable}=`, ''];
  const byVariable = Map.groupBy(Object.values(apis), ({ baseUrlVariable }) => baseUrlVariable);
  const addresses = [...byVariable].flatMap(([variable, served]) => [
    `# Another base URL for the ${served.map((api) => api.title).join(' and the ')}, such as that of a sandbox or a proxy.`,
    `# ${variable}=`,
    '',
  ]);
  return `# Credentials for ${title}. Copy this file to .env and fill in the values that you use. Git ignores .env.\n\n${[...lines, ...region, ...addresses].join('\n').trim()}\n`;
}
