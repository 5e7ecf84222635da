import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Id } from '../fields.ts';

const count = v.pipe(v.number(), v.integer());

const schema = record(
  { id: doc(Id, 'Id of the training data.') },
  {
    name: v.string(),
    type: v.string(),
    visibility: doc(v.string(), 'everyone, user_only or ai_agent_only.'),
    exclude_from_kb_search: v.boolean(),
    documents: v.array(
      record(
        { id: doc(Id, 'Id of the document.') },
        {
          external_id: doc(v.string(), 'Your own id of it.'),
          file_name: v.string(),
          file_size: count,
          file_type: v.string(),
          s3_key: v.string(),
        },
      ),
    ),
    scrape_status: doc(
      record(
        {},
        { status: v.string(), pages_scraped: count, total_pages: count, last_scraped_at: doc(v.string(), 'RFC 3339.') },
      ),
      'How far the reading of a website is.',
    ),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** Documents that Pylon's AI learns from. */
export interface TrainingData extends v.InferOutput<typeof schema> {}
export const TrainingData: v.GenericSchema<unknown, TrainingData> = schema;
