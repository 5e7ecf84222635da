import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const freshness = record({}, { state: v.picklist(['static', 'live', 'degraded', 'unknown']), checked_at: v.string() });

const schema = record(
  { id: doc(v.string(), 'ID of the skill, for skills.get_docs.'), title: v.string() },
  {
    kind: doc(v.picklist(['static', 'connector_source']), 'connector_source documents one hosted connector.'),
    summary: v.string(),
    tags: v.array(v.string()),
    provenance: v.string(),
    version: v.string(),
    freshness: doc(freshness, 'How recent the text is.'),
    warnings: v.array(v.string()),
  },
);

/** A skill: instructions for agents. */
export interface Skill extends v.InferOutput<typeof schema> {}
export const Skill: v.GenericSchema<unknown, Skill> = schema;

const section = record(
  { id: doc(v.string(), 'ID of the section.'), title: v.string() },
  { summary: v.string(), available: v.boolean() },
);

const block = record(
  { type: doc(v.picklist(['heading', 'paragraph', 'list', 'code', 'table']), 'Which of the other fields it has.') },
  {
    text: v.string(),
    level: v.number(),
    items: v.array(v.string()),
    language: v.string(),
    code: v.string(),
    headers: v.array(v.string()),
    rows: v.array(v.array(v.string())),
  },
);

const docsSchema = record(
  { metadata: doc(Skill, 'The skill.') },
  {
    outline: doc(v.array(section), 'The sections. One of them can be read by its ID.'),
    section_id: doc(v.string(), 'ID of the section that the content is of.'),
    content: doc(v.array(block), 'The text, in blocks.'),
  },
);

/** The text of a skill. */
export interface SkillDocs extends v.InferOutput<typeof docsSchema> {}
export const SkillDocs: v.GenericSchema<unknown, SkillDocs> = docsSchema;
