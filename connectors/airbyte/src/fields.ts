import { doc, NonBlank, record } from '@agent-connectors/core';
import * as v from 'valibot';

/** Returns the URL of a page of Airbyte's documentation for agents. */
export const docs = (page: string) => `https://docs.airbyte.com/ai-agents/interfaces/api/${page}`;

/** IDs are UUIDs, with few exceptions. A name, by which callers know a workspace or connector, is none. */
export const Uuid: v.GenericSchema<string> = v.pipe(v.string(), v.uuid('Expected a UUID'));
export const Text = NonBlank;
export const Strings = v.array(v.string());

/** An object whose fields the connector's definition determines. */
export const Configuration: v.GenericSchema<Record<string, unknown>> = v.record(v.string(), v.unknown());

export const limit = doc(
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  'Number of records per page, 1 to 100. Default: 20.',
);
export const cursor = doc(v.optional(v.string()), 'Cursor of the page, from meta.nextCursor of the page before.');

export const tags = doc(v.optional(Strings), 'Only templates with these tags.');
export const tagsMode = doc(
  v.optional(v.picklist(['all', 'any'])),
  'Whether a template needs all of the tags or any of them. Default: all.',
);

const selectsTemplates = 'Connection templates by tag, which decide where the data is replicated to.';
export const selectedConnectionTemplateTags = doc(v.optional(Strings), selectsTemplates);
export const selectedTagsMode = doc(
  v.optional(v.picklist(['all', 'any'])),
  'Whether a template needs all of the selected tags or any of them. Default: any.',
);

export const regionId = doc(
  v.optional(Uuid),
  'Data region of a workspace that is new: 645a183f-b12b-4c6e-8ad3-99e165603450 is the US, b9e48d61-f082-4a14-a8d0-799a907938cb the EU. Default: the US.',
);

/** When a record was created and last changed. */
export const times = {
  created_at: v.string(),
  updated_at: v.string(),
};

const deletedSchema = record(
  { id: doc(v.string(), 'ID of the deleted record.') },
  { deleted_at: doc(v.string(), 'Time of the deletion.') },
);

/** A record that was deleted. */
export interface Deleted extends v.InferOutput<typeof deletedSchema> {}
export const Deleted: v.GenericSchema<unknown, Deleted> = deletedSchema;
