import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Name, Page, Repo } from '../fields.ts';
import { limits } from '../limits.ts';
import { Label } from './label-record.ts';
import { everything, inRepository } from './sync-parents.ts';

/** Labels. */
export const labels = entity(
  {
    summary: 'Labels that issues and pull requests of a repository can have.',
    also: ['tags', 'categories'],
    key: 'name',
    brief: ['name', 'description', 'color'],
    sync: { full: everything, deletes: 'full_compare', parent: inRepository },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/labels', {
      summary: 'List the labels of a repository.',
      docs: docs('issues/labels', 'list-labels-for-a-repository'),
      scopes: ['issues:read'],
      input: v.strictObject({ ...Repo, ...Page }),
      item: Label,
    }),

    get: operation('GET /repos/{owner}/{repo}/labels/{name}', {
      summary: 'Get a label by its name.',
      docs: docs('issues/labels', 'get-a-label'),
      scopes: ['issues:read'],
      input: v.strictObject({ ...Repo, name: doc(Name, 'Name of the label.') }),
      output: Label,
    }),

    create: operation('POST /repos/{owner}/{repo}/labels', {
      summary: 'Create a label for the issues and pull requests of a repository.',
      docs: docs('issues/labels', 'create-a-label'),
      effect: 'write',
      scopes: ['issues:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        ...Repo,
        name: doc(Name, 'Name of the label. Emoji are possible.'),
        color: doc(
          v.optional(
            v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/i, 'Expected six hex digits without #, such as d73a4a')),
          ),
          'Color as six hex digits, without #.',
        ),
        description: doc(v.optional(v.pipe(v.string(), v.maxLength(100))), 'Description, at most 100 characters.'),
      }),
      output: Label,
    }),
  }),
);
