// Shows what a kind of connector needs to be configured, and whether the organization offers it: connector-requirements linear
import { createAirbyte } from '@agent-connectors/airbyte';

// The name of a connector, or a part of it.
const name = process.argv[2] ?? 'linear';

const airbyte = createAirbyte({ policy: { readOnly: true } });
const { data: definitions } = await airbyte.sourceDefinitions.list({ name });
if (definitions.length === 0) console.log(`Airbyte has no connector named ${name}`);
const { data: templates } = await airbyte.sourceTemplates.list();

for (const { sourceDefinitionId: id, name: title } of definitions) {
  if (!id) continue;
  const { data } = await airbyte.sourceDefinitions.get({ id });
  const offered = templates.filter((template) => template.actor_definition_id === id);
  console.log(`${title} (${id})`);
  console.log(`  templates: ${offered.map((template) => `${template.name}, ${template.mode}`).join('; ') || 'none'}`);
  console.log(`  configuration: ${JSON.stringify(data.definition.spec.connectionSpecification)}`);
}
