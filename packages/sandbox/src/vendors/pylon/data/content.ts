import { day } from '../../../engine/seed.ts';
import { list } from '../records/base.ts';
import { blankTrainingData, createDocument, type TrainingDataRecord } from '../records/training-data.ts';
import { timestamp } from '../timestamp.ts';
import sketches from './macros.json' with { type: 'json' };
import { organisationName } from './organisation.ts';
import { paragraph, timesSince } from './text.ts';
import type { World } from './world.ts';

export function createMacros(world: World) {
  const random = world.random('macros');
  const since = timestamp(world.now - 500 * day);
  const macroGroups = sketches.map(({ title }) => ({ id: random.uuid(), title, created_at: since, updated_at: since }));
  const macros = sketches.flatMap((group, index) =>
    group.macros.map(({ name, text, type, actions, team }) => {
      const team_ids = world.teams.filter((other) => other.name === team).map(({ id }) => id);
      return {
        id: random.uuid(),
        name,
        macro_group_id: macroGroups[index]?.id ?? '',
        text_html: paragraph(text),
        text_type: type,
        has_actions: actions.length > 0,
        actions: actions.map((action) => ({ type: action })),
        visibility: { type: team_ids.length > 0 ? 'team' : 'org', user_ids: list(), team_ids: list(...team_ids) },
        ...timesSince(random, world.now - random.int(30 * day, 490 * day), world.now),
      };
    }),
  );
  return { macroGroups, macros };
}

export function createTrainingData(world: World): TrainingDataRecord[] {
  const random = world.random('training-data');
  const updated_at = timestamp(world.now - 9 * day);
  const common = { ...blankTrainingData, created_at: timestamp(world.now - 120 * day), updated_at };
  const [handbook, policies] = [random.uuid(), random.uuid()];
  const files = ['handbook.pdf', 'limits.md', 'regions.csv', 'glossary.txt'];
  const escalation = { file_name: 'escalation.md', file_size: 4_218, external_id: 'policy-1' };
  return [
    {
      ...common,
      id: handbook,
      name: 'Product handbook',
      documents: files.map((file_name) =>
        createDocument(random, handbook, { file_name, file_size: random.int(2_000, 900_000) }),
      ),
    },
    {
      ...common,
      id: policies,
      name: 'Escalation policies',
      visibility: 'ai_agent_only',
      exclude_from_kb_search: true,
      documents: [createDocument(random, policies, escalation)],
    },
    {
      ...common,
      id: random.uuid(),
      name: `${organisationName} website`,
      type: 'website',
      scrape_status: { status: 'completed', pages_scraped: 48, total_pages: 48, last_scraped_at: updated_at },
    },
  ];
}
