import { cursorPages, doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, limit, Text, Uuid } from '../fields.ts';
import { Skill, SkillDocs } from './skill-record.ts';

// Airbyte documents the skills with its command line, which calls the same operations.
const page = 'https://docs.airbyte.com/ai-agents/interfaces/cli';
const pagination = cursorPages({ items: 'data', next: 'next_cursor' });

const place = {
  organization_id: doc(v.optional(Uuid), 'Organization whose skills are meant. Default: that of the token.'),
  workspace_id: doc(v.optional(Uuid), 'Workspace whose connectors are meant.'),
};

/** Instructions for agents. */
export const skills = entity(
  {
    summary: 'Airbyte skills: instructions for agents, such as the operations of each hosted connector.',
    also: ['connector documentation', 'agent instructions', 'guides'],
    key: 'id',
    brief: ['id', 'title', 'kind', 'summary'],
    from: { id: 'skills.list' },
    sync: { full: { operation: 'list', params: { limit: 100 } }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /api/v1/skills', {
      summary: 'List the Airbyte skills, among them one for each hosted connector.',
      docs: page,
      pagination,
      input: v.strictObject({ ...place, limit, cursor }),
      item: Skill,
    }),

    search: list('GET /api/v1/skills/search', {
      summary: 'Search the Airbyte skills by what an agent wants to do.',
      docs: page,
      pagination,
      input: v.strictObject({ query: doc(Text, 'What is searched for, in words.'), ...place, limit, cursor }),
      item: Skill,
    }),

    getDocs: operation('GET /api/v1/skills/docs', {
      summary:
        'Read an Airbyte skill: what a hosted connector can do and how it is called, as an outline and blocks of text. A section is read by its ID.',
      also: ['documentation', 'read a guide', 'operations of a connector'],
      docs: page,
      input: v.strictObject({
        id: doc(Text, 'ID of the skill. connectors.inspect has that of a connector as docs_skill_id.'),
        section: doc(v.optional(Text), 'ID of a section of the outline. Default: the beginning.'),
        ...place,
      }),
      brief: [],
      output: SkillDocs,
    }),
  }),
);
