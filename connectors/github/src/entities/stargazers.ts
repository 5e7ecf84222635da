import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Page, Repo } from '../fields.ts';
import { Account } from './account-record.ts';
import { everything, inRepository } from './sync-parents.ts';

const schema = record({ user: Account }, { starred_at: doc(v.string(), 'Time of the star.') });

/** A person who starred a repository. */
export interface Stargazer extends v.InferOutput<typeof schema> {}
export const Stargazer: v.GenericSchema<unknown, Stargazer> = schema;

/** Stargazers. */
export const stargazers = entity(
  {
    summary: 'People who starred a repository.',
    also: ['stars', 'fans'],
    key: 'user.id',
    brief: ['user.login', 'user.type', 'starred_at'],
    sync: { full: everything, deletes: 'full_compare', parent: inRepository },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/stargazers', {
      summary: 'List the people who starred a repository, with the time of each star.',
      docs: docs('activity/starring', 'list-stargazers'),
      scopes: ['metadata:read'],
      // Adds the times.
      accept: 'application/vnd.github.star+json',
      input: v.strictObject({ ...Repo, ...Page }),
      item: Stargazer,
    }),
  }),
);
