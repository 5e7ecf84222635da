import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, HtmlUrl, NodeId, Page, Repo } from '../fields.ts';
import { countedPages } from '../pages.ts';
import { everything } from './sync-parents.ts';
import { runId } from './workflow-runs.ts';

const step = record(
  { name: v.string() },
  { number: v.number(), status: v.string(), conclusion: v.string(), started_at: v.string(), completed_at: v.string() },
);

const schema = record(
  { id: v.number(), name: v.string() },
  {
    node_id: NodeId,
    run_id: v.number(),
    run_attempt: v.number(),
    workflow_name: v.string(),
    status: doc(v.string(), 'queued, in_progress, completed, waiting and so on.'),
    conclusion: doc(v.string(), 'Once it is completed: success, failure, cancelled, skipped and so on.'),
    steps: doc(v.array(step), 'Steps. The one with conclusion failure made it fail.'),
    labels: doc(v.array(v.string()), 'Labels of the runner that it needs.'),
    runner_name: v.string(),
    head_branch: v.string(),
    head_sha: v.string(),
    html_url: HtmlUrl,
    created_at: v.string(),
    started_at: v.string(),
    completed_at: v.string(),
  },
);

/** A job of a workflow run. */
export interface WorkflowJob extends v.InferOutput<typeof schema> {}
export const WorkflowJob: v.GenericSchema<unknown, WorkflowJob> = schema;

/** Jobs of workflow runs. */
export const workflowJobs = entity(
  {
    summary: 'Jobs of a workflow run with their steps.',
    also: ['build steps', 'CI jobs'],
    key: 'id',
    brief: ['id', 'name', 'status', 'conclusion', 'started_at', 'completed_at', 'html_url'],
    sync: {
      full: everything,
      deletes: 'full_compare',
      parent: {
        entity: 'workflowRuns',
        params: { owner: 'repository.owner.login', repo: 'repository.name', run_id: 'id' },
      },
    },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
      summary: 'List the jobs of a workflow run with their steps, to see which step failed.',
      also: ['why did the build fail', 'logs', 'failure reason'],
      docs: docs('actions/workflow-jobs', 'list-jobs-for-a-workflow-run'),
      scopes: ['actions:read'],
      pagination: countedPages('jobs'),
      input: v.strictObject({
        ...Repo,
        run_id: runId,
        filter: doc(
          v.optional(v.picklist(['latest', 'all'])),
          'Which attempts: latest, or all of them. Default: latest.',
        ),
        ...Page,
      }),
      item: WorkflowJob,
    }),
  }),
);
