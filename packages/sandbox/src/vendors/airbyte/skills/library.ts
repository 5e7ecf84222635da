import { skillIdOf } from '../connectors/inspect.ts';
import staticSkills from '../data/skills.json' with { type: 'json' };
import { definitionOf } from '../definitions.ts';
import { actionsOf, entitiesOf, hostedConnector } from '../hosted/connectors.ts';
import type { Connector } from '../records.ts';
import type { Store } from '../store.ts';

/** A block of a page: the API gives no Markdown. */
export type Block = Readonly<Record<string, unknown>> & { readonly type: string };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: readonly Block[];
}

export interface Skill {
  readonly id: string;
  readonly kind: 'static' | 'connector_source';
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly sections: readonly Section[];
}

/** Returns the pages that a caller may read: the static ones, and one per connector. */
export function skillsFor(
  store: Store,
  { organizationId, workspaceId }: { readonly organizationId: string; readonly workspaceId?: string | undefined },
): Skill[] {
  const connectors = store.connectors.filter(
    (each) =>
      each.organizationId === organizationId &&
      !each.deleting &&
      (workspaceId === undefined || each.workspaceId === workspaceId),
  );
  return [...staticSkills.map((skill) => ({ ...skill, kind: 'static' as const })), ...connectors.map(skillOf)];
}

function skillOf(connector: Connector): Skill {
  const { title } = definitionOf(connector.type);
  const hosted = hostedConnector(connector.type);
  const sections = hosted
    ? entitiesOf(hosted).map((entity) => ({
        id: entity,
        title: entity,
        content: actionsOf(hosted, entity).flatMap((action): Block[] => [
          { type: 'heading', level: 3, text: `${entity}.${action}` },
          {
            type: 'table',
            headers: ['parameter', 'required'],
            rows: (hosted.operations[`${entity}.${action}`]?.params ?? []).map(({ name, required }) => [
              name,
              required ? 'yes' : 'no',
            ]),
          },
        ]),
      }))
    : [];
  return {
    id: skillIdOf(connector),
    kind: 'connector_source',
    title: connector.name,
    summary: `Entities and actions of the ${title} connector.`,
    tags: [connector.type],
    sections,
  };
}
