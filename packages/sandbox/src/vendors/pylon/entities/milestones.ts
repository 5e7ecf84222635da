import type { PylonRoutes } from '../answer-body.ts';
import { findRecord, referenceChange, requireKnown, textChanges, timeChanges } from '../changes.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, maybe, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { pageFromInput, pageOf, position } from '../paging.ts';
import { type MilestoneRecord, milestoneView } from '../records/project.ts';
import type { PylonStore } from '../store.ts';

/** Not documented: those of the task search that a milestone has, and its name. */
const fields: Readonly<Record<string, FilterField<MilestoneRecord>>> = {
  id: { operators: operators.listed, read: (milestone) => [milestone.id] },
  name: { operators: operators.name, read: (milestone) => [milestone.name] },
  account_id: { operators: operators.listedOrUnset, read: (milestone) => maybe(milestone.account_id) },
  project_id: { operators: operators.listedOrUnset, read: (milestone) => [milestone.project_id] },
  due_date: { operators: [...operators.time, 'is_set', 'is_unset'], read: (milestone) => maybe(milestone.due_date) },
  created_at: { operators: operators.time, read: (milestone) => [milestone.created_at] },
  updated_at: { operators: operators.time, read: (milestone) => [milestone.updated_at] },
};

export function milestoneRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /milestones/{id}': ({ params }) => ({
      data: milestoneView(findRecord(store.work.milestones, params.id, 'Milestone'), store),
    }),
    // Added after July 2026: the body is not documented and taken to be that of the other searches.
    'POST /milestones/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(input, (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined));
      const page = pageOf(store.work.milestones.filter(matches), pageFromInput(input), position);
      return { data: page.records.map((milestone) => milestoneView(milestone, store)), pagination: page.pagination };
    },
    'POST /milestones': (request) => {
      const input = inputOf(request);
      const project = requireKnown(store.work.projects, input.required('project_id'), 'Project');
      const now = store.now();
      const milestone: MilestoneRecord = {
        id: store.random.uuid(),
        name: input.required('name'),
        project_id: project.id,
        account_id: project.account_id,
        due_date: null,
        created_at: now,
        updated_at: now,
        ...referenceChange(input, 'account_id', store.accounts, 'Account'),
        ...timeChanges(input, ['due_date']),
      };
      return { data: milestoneView(store.work.milestones.insert(milestone), store) };
    },
    'PATCH /milestones/{id}': (request) => {
      const milestone = findRecord(store.work.milestones, request.params.id, 'Milestone');
      const input = inputOf(request);
      const changed: MilestoneRecord = {
        ...milestone,
        ...textChanges(input, ['name']),
        ...timeChanges(input, ['due_date']),
        updated_at: store.now(),
      };
      store.work.milestones.update(milestone.id, changed);
      return { data: milestoneView(changed, store) };
    },
    'DELETE /milestones/{id}': ({ params }) => {
      const { id } = findRecord(store.work.milestones, params.id, 'Milestone');
      store.work.milestones.delete(id);
      for (const task of store.work.tasks.filter(({ milestone_id }) => milestone_id === id)) {
        store.work.tasks.update(task.id, { milestone_id: null });
      }
      return {};
    },
  };
}
