import * as v from 'valibot';
import { json } from '../../engine/wire-response.ts';
import type { CallRoutes } from './access/call.ts';
import destinations from './data/destinations.json' with { type: 'json' };
import { type Definition, definitionById, definitions, iconOf, specificationOf } from './definitions.ts';
import { notFound } from './errors.ts';
import { idIn, queryOf, Uuid } from './input.ts';

/** Definitions are the only records of the API with names in camel case. */
const summaryOf = ({ slug, title, definitionId }: Definition) => ({
  sourceDefinitionId: definitionId,
  name: title,
  dockerRepository: `airbyte/source-${slug}`,
  iconUrl: iconOf(slug),
  custom: false,
  supportLevel: 'certified',
});

const destinationSummary = ({ id, name, repository, icon }: (typeof destinations)[number]) => ({
  destinationDefinitionId: id,
  name,
  dockerRepository: repository,
  iconUrl: icon,
  custom: false,
  supportLevel: 'certified',
});

export const definitionRoutes: CallRoutes = {
  'GET /api/v1/integrations/definitions/sources': ({ request }) => {
    const { name = '' } = queryOf(request, v.object({ name: v.optional(v.string()) }));
    const matches = definitions.filter(({ title }) => title.toLowerCase().includes(name.toLowerCase()));
    return json({ definitions: matches.map(summaryOf) });
  },
  'GET /api/v1/integrations/definitions/sources/{id}': ({ request }) => {
    const definition = definitionById(idIn(request));
    if (!definition) throw notFound('Source definition');
    return json({
      id: definition.definitionId,
      definition: { ...summaryOf(definition), spec: specificationOf(definition) },
      example_questions: { direct: [`Which records changed in ${definition.title} today?`], search: [] },
    });
  },
  'GET /api/v1/integrations/definitions/destinations': ({ request }) => {
    const { actorDefinitionIds: ids } = queryOf(
      request,
      v.object({ actorDefinitionIds: v.optional(v.array(Uuid), []) }),
    );
    const matches = destinations.filter(({ id }) => ids.length === 0 || ids.includes(id));
    return json({ destinations: matches.map(({ id, name, icon }) => ({ id, name, icon })) });
  },
  'GET /api/v1/integrations/definitions/destinations/{id}': ({ request }) => {
    const id = idIn(request);
    const destination = destinations.find((each) => each.id === id);
    if (!destination) throw notFound('Destination definition');
    const { specification } = destination;
    return json({
      id,
      definition: {
        ...destinationSummary(destination),
        spec: { connectionSpecification: specification, supported_destination_sync_modes: ['append', 'overwrite'] },
      },
    });
  },
};
