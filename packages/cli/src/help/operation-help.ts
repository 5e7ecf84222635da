import { describeOperation } from '@agent-connectors/core/describe';
import type { ConnectorSource } from '@agent-connectors/installed';
import { describeForAgent, descriptionText } from '@agent-connectors/tools/describe';
import { definitionOf } from '../call/definition-of.ts';
import { exampleCommand } from './example-command.ts';
import { optionNotes } from './option-notes.ts';

/** Returns the help of an operation: its parameters with their types, values and sources, its result, and an example. */
export async function operationHelp(source: ConnectorSource, id: string): Promise<string> {
  const [connector, { entities }] = await Promise.all([source.connector(), source.catalog()]);
  const operation = describeOperation(connector, id);
  const accessor = entities.find((entity) => id.startsWith(`${entity.id}.`))?.accessor ?? '';
  const described = describeForAgent(`${source.id}.${id}`, operation, connector.entities[accessor]?.brief);
  const { more, example, ...shown } = described;
  const text = descriptionText({ ...shown, example: {} });
  const facts = [`${operation.method} ${operation.path}`, operation.docs].filter(Boolean).join(' · ');
  const parts = [
    text,
    facts,
    more &&
      `Shortened. To see one parameter, or one field of the result, in full: agent-connectors describe ${source.id}.${id} <path>`,
    ...optionNotes(operation),
    exampleText(await accepts(source, id, example), exampleCommand(source.id, id, example, operation.input)),
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

/** Says what is left to do before an example runs. One that would be refused is of no use. */
function exampleText(isAccepted: boolean, command: string): string {
  if (!isAccepted) return '';
  return `${/<\w+>/.test(command) ? 'Example to fill in' : 'Example'}\n  ${command}`;
}

async function accepts(source: ConnectorSource, id: string, params: unknown): Promise<boolean> {
  const { input } = await definitionOf(source, id);
  return (await input['~standard'].validate(params)).issues === undefined;
}
