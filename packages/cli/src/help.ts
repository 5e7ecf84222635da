import type { ConnectorDescription, OperationDescription } from '@agent-connectors/core/describe';
import { installing, knownConnectors, listing } from '@agent-connectors/installed';
import { quote } from './quote.ts';

/** Returns the help of the whole command, with the installed connectors. */
export const overview = (
  installed: readonly string[],
): string => `agent-connectors: operations of SaaS APIs from a shell. Responses are JSON on standard output, errors JSON on standard error.

  agent-connectors <connector>                           list the entities
  agent-connectors <connector> <entity>                  list the actions of an entity
  agent-connectors <connector> <entity> <action> --help  show the parameters of an operation
  agent-connectors <connector> <entity> <action> [options]
  agent-connectors <connector> check                     test the credentials
  agent-connectors <connector> describe [<entity> [<action>]]  print all of this as JSON, with JSON Schemas

Connectors
  ${listing(installed)}
  To install one: ${installing(
    undefined,
    knownConnectors.filter((id) => !installed.includes(id)),
  )}

Options
  -p, --params <json>  parameters as a JSON object; - reads it from standard input
  -f, --fields <list>  keep only these fields of each record: id,account.name
  -o, --output <file>  write the response to a file; - prints even a file to a terminal
      --all            read every page and print one item per line (NDJSON)
      --dry-run        print the request and send nothing
      --read-only      reject every operation that is not a read
      --region <name>  the vendor's region, if it has several
      --timeout <s>    timeout in seconds of the call or, with --all, of each page; default 30
  -h, --help           show help for the words before this option
  -v, --version        print the version

Credentials are read from the environment, or from .env in the current folder.
Exit codes: 0 success, 1 the call failed, 2 the command is invalid.
`;

const width = (names: readonly string[]) => Math.max(...names.map((name) => name.length), 0) + 2;
const column = (rows: readonly (readonly [string, string])[]) => {
  const first = width(rows.map(([name]) => name));
  return rows.map(([name, text]) => `  ${name.padEnd(first)}${text}`).join('\n');
};

/** Returns the help of a connector: its entities and credentials. */
export function entitiesHelp({ connector, title, entities, operations, credentials }: ConnectorDescription): string {
  const variables = Object.values(credentials).map(({ variable, title: name }) => [variable, name] as const);
  return `${title}: ${operations.length} operations\n\nEntities\n${column(entities.map(({ id, summary }) => [id, summary]))}\n\nCredentials\n${column(variables)}\n\nagent-connectors ${connector} <entity>\n`;
}

/** Returns the help of an entity: its operations. */
export function operationsHelp(description: ConnectorDescription, entity: string): string {
  const operations = description.operations.filter((operation) => operation.entity === entity);
  const marks = ({ effect, sends, sendsWhen, spends, spendsWhen }: OperationDescription) =>
    [
      effect !== 'read' && effect,
      sends && `${sendsWhen ? 'may message' : 'messages'} people`,
      spends && `${spendsWhen ? 'may spend' : 'spends'} money`,
    ]
      .filter((mark) => mark !== false)
      .map((mark) => ` [${mark}]`)
      .join('');
  return `${column(operations.map((operation) => [operation.action, `${operation.summary}${marks(operation)}`]))}\n\nagent-connectors ${description.connector} ${entity} <action> --help\n`;
}

/** Returns the help of an operation: what an agent gets as its description, and a command that can be run. */
export async function operationHelp(
  connector: string,
  operation: OperationDescription,
  brief: readonly string[] | undefined,
): Promise<string> {
  const { describeForAgent, descriptionText } = await import('@agent-connectors/tools/describe');
  const described = describeForAgent(`${connector}.${operation.id}`, operation, brief);
  const given = Object.keys(described.example).length === 0 ? [] : ['--params', JSON.stringify(described.example)];
  const command = ['agent-connectors', connector, operation.entity, operation.action, ...given].map(quote).join(' ');
  const { more: _, ...shown } = described;
  const facts = [`${operation.method} ${operation.path}`, operation.docs].filter(Boolean).join(' · ');
  return `${facts}\n${descriptionText({ ...shown, example: {} })}\n\n${command}\n`;
}
