import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the link.') },
  {
    code: doc(v.string(), 'What the address carries to be told from others.'),
    link: doc(v.string(), 'The address itself.'),
    sourceId: doc(v.string(), 'Source that applications through it get.'),
    enabled: v.boolean(),
  },
);

/** An address that tells where an applicant came from. */
export interface SourceTrackingLink extends v.InferOutput<typeof schema> {}
export const SourceTrackingLink: v.GenericSchema<unknown, SourceTrackingLink> = schema;

/** Addresses that tell where applicants came from. */
export const sourceTrackingLinks = entity(
  { summary: 'Addresses of a job board that give applications their source.', key: 'id' },
  () => ({
    list: list('POST /sourceTrackingLink.list', {
      summary: 'List the tracking links of all sources.',
      docs: docs('sourcetrackinglinklist-1'),
      scopes: ['hiringProcessMetadataRead'],
      input: v.strictObject({
        includeDisabled: doc(v.optional(v.boolean()), 'Whether disabled links come too; not unless true.'),
        cursor,
      }),
      item: SourceTrackingLink,
    }),
  }),
);
