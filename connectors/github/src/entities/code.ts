import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, HtmlUrl, Name, order, Page } from '../fields.ts';
import { limits } from '../limits.ts';
import { searchPages } from '../pages.ts';
import { RepositoryReference } from './repository-record.ts';

const match = record(
  {},
  {
    fragment: doc(v.string(), 'Text around the match.'),
    property: doc(v.string(), 'content or path.'),
    object_type: v.string(),
  },
);

const schema = record(
  { path: doc(v.string(), 'Path of the file in its repository.'), repository: RepositoryReference },
  {
    name: v.string(),
    sha: doc(v.string(), 'SHA of the blob.'),
    html_url: HtmlUrl,
    text_matches: doc(v.array(match), 'The places that match.'),
    language: v.string(),
    file_size: v.number(),
    score: v.number(),
  },
);

/** A file that a search found. */
export interface FoundCode extends v.InferOutput<typeof schema> {}
export const FoundCode: v.GenericSchema<unknown, FoundCode> = schema;

/** Code. */
export const code = entity(
  {
    summary: 'Code on the default branches of repositories.',
    also: ['source', 'files', 'snippets', 'codebase'],
    brief: ['path', 'repository.full_name', 'language', 'html_url'],
  },
  () => ({
    search: list('GET /search/code', {
      summary:
        'Search files by their text, with the text around each match. Only default branches and files below 384 KB are indexed; 10 searches per minute.',
      also: ['grep', 'find in files', 'where is used', 'who calls'],
      docs: docs('search/search', 'search-code'),
      scopes: ['metadata:read'],
      rateLimit: limits.codeSearch,
      pagination: searchPages,
      accept: 'application/vnd.github.text-match+json',
      input: v.strictObject({
        q: doc(
          Name,
          'Words and qualifiers, such as: addClass repo:acme/shop language:js path:src. At least one word is needed besides qualifiers.',
        ),
        sort: doc(
          v.optional(v.picklist(['indexed'])),
          'Deprecated by GitHub. indexed orders by the time of indexing. Default: best match.',
        ),
        order: doc(order, 'Deprecated by GitHub. Direction of the order, with `sort`: desc or asc. Default: desc.'),
        ...Page,
      }),
      item: FoundCode,
      example: { q: 'gateway repo:kestrelcloud/platform' },
    }),
  }),
);
