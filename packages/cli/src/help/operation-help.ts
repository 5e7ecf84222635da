import { describeOperation } from '@agent-connectors/core/describe';
import type { ConnectorSource } from '@agent-connectors/installed';
import { describeForAgent, descriptionText } from '@agent-connectors/tools/describe';
import { exampleCommand } from './example-command.ts';

/** Returns the help of an operation: its parameters with their types, values and sources, its result, and an example that runs. */
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
    `Example\n  ${exampleCommand(source.id, id, example, operation.input)}`,
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}
