import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import { entityRoutes } from '../entity.ts';
import { clearableReference, clearableTime, reference, required, text } from '../fields.ts';
import type { MilestoneRecord } from '../records/work.ts';
import { referencesIn } from '../references.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

export function milestoneRoutes(store: PylonStore): PylonRoutes {
  const { milestones, projects } = store;
  const view = ({ project_id, account_id, ...milestone }: MilestoneRecord) => ({
    ...milestone,
    project: { id: project_id },
    account: store.miniAccount(account_id),
  });
  return {
    ...entityRoutes(store, {
      noun: 'Milestone',
      table: milestones,
      view,
      routes: restRoutes('/milestones/{id}', ['create', 'get', 'update', 'delete']),
      /** Not documented: those of the task search that a milestone has, and its name. */
      search: {
        route: 'POST /milestones/search',
        filters: {
          id: 'listed',
          name: 'name',
          account_id: 'listedOrUnset',
          project_id: 'listedOrUnset',
          due_date: 'timeOrUnset',
          created_at: 'time',
          updated_at: 'time',
        },
      },
      create: {
        input: v.object({
          name: required,
          project_id: reference(projects, 'Project'),
          account_id: v.optional(clearableReference(store.accounts, 'Account')),
          due_date: v.optional(clearableTime, ''),
        }),
        record: (input) => {
          const { account_id = projects.get(input.project_id)?.account_id ?? null } = input;
          return { ...input, account_id };
        },
      },
      update: {
        input: v.object({ name: v.optional(text), due_date: v.optional(clearableTime) }),
        changes: (input) => input,
      },
      removed: ({ id }) => referencesIn(store).milestone.release(id),
    }),
    // Added after July 2026: the body is not documented and taken to be that of the other searches.
  };
}
