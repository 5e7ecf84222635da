import type { ConnectorDescription, OperationDescription } from '@agent-connectors/core/describe';
import { knownConnectors } from './installed/known-connectors.ts';
import { installing, listing } from './installed/unknown-connector.ts';

/** Says what the command as a whole can do, with the connectors that are installed. */
export const overview = (
  installed: readonly string[],
): string => `agent-connectors: operations of SaaS APIs from a shell. Answers are JSON on standard output, errors JSON on standard error.

  agent-connectors <connector>                           its entities
  agent-connectors <connector> <entity>                  what can be done with one
  agent-connectors <connector> <entity> <action> --help  the parameters of an operation
  agent-connectors <connector> <entity> <action> [options]
  agent-connectors <connector> check                     do the credentials work?
  agent-connectors <connector> describe [<entity> [<action>]]  the same as JSON, with JSON Schemas

Connectors
  ${listing(installed)}
  To install one: ${installing(
    undefined,
    knownConnectors.filter((id) => !installed.includes(id)),
  )}

Options
  -p, --params <json>  parameters; - reads them from standard input
  -f, --fields <list>  keep only these fields of each record: id,account.name
  -o, --output <file>  put the answer into a file; - prints even a file to a terminal
      --all            walk every page; one item a line (NDJSON)
      --dry-run        show the request, send nothing
      --read-only      refuse everything that is not a read
      --region <name>  the vendor's region, where it has several
      --timeout <s>    seconds for the whole call, for --all for each page; 30 unless told
  -h, --help           help for what stands before it
  -v, --version        the version

Credentials come from the environment, or from .env in this folder. Exit codes: 0 done, 1 the call failed, 2 it was not understood.
`;

const width = (names: readonly string[]) => Math.max(...names.map((name) => name.length), 0) + 2;
const column = (rows: readonly (readonly [string, string])[]) => {
  const first = width(rows.map(([name]) => name));
  return rows.map(([name, text]) => `  ${name.padEnd(first)}${text}`).join('\n');
};

/** The entities of a connector. */
export function entitiesHelp({ connector, title, entities, operations, credentials }: ConnectorDescription): string {
  const variables = Object.values(credentials).map(({ variable, title: name }) => [variable, name] as const);
  return `${title}: ${operations.length} operations\n\nEntities\n${column(entities.map(({ id, summary }) => [id, summary]))}\n\nCredentials\n${column(variables)}\n\nagent-connectors ${connector} <entity>\n`;
}

/** The operations of one entity. */
export function operationsHelp(description: ConnectorDescription, entity: string): string {
  const operations = description.operations.filter((operation) => operation.entity === entity);
  const marks = ({ effect, sends, sendsWhen }: OperationDescription) =>
    `${effect === 'read' ? '' : ` [${effect}]`}${sends ? ` [${sendsWhen ? 'may message' : 'messages'} people]` : ''}`;
  return `${column(operations.map((operation) => [operation.action, `${operation.summary}${marks(operation)}`]))}\n\nagent-connectors ${description.connector} ${entity} <action> --help\n`;
}

/** The parameters of one operation. */
export function operationHelp(connector: string, operation: OperationDescription): string {
  // An operation's input is an object schema, whose properties have descriptions.
  const { properties = {}, required = [] } = operation.input as {
    properties?: Record<string, { description?: string; type?: string; enum?: readonly unknown[] }>;
    required?: readonly string[];
  };
  const rows = Object.entries(properties).map(([name, { description = '', enum: values }]) => {
    const options = values === undefined ? '' : ` One of: ${values.join(', ')}.`;
    return [`${name}${required.includes(name) ? ' *' : ''}`, `${description}${options}`] as const;
  });
  const facts = [
    `${operation.method} ${operation.path}`,
    operation.effect,
    operation.sends && `${operation.sendsWhen ? 'may message' : 'messages'} people outside`,
    operation.docs,
  ];
  const parameters = rows.length === 0 ? 'No parameters.' : `Parameters (* required)\n${column(rows)}`;
  const sample = required.length === 0 ? '' : ` --params '{${required.map((name) => `"${name}": …`).join(', ')}}'`;
  return `${operation.summary}\n${facts.filter(Boolean).join(' · ')}\n\n${parameters}\n\nagent-connectors ${connector} ${operation.entity} ${operation.action}${sample}\n`;
}
