import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, docs, Flag, HtmlUrl, Id, Name, NodeId, Page, Repo, Updated } from '../fields.ts';
import { limits } from '../limits.ts';
import { cappedPages } from '../pages.ts';
import { Account } from './account-record.ts';
import { RepositoryReference } from './repository-record.ts';
import { everything, inRepository } from './sync-parents.ts';

const schema = record(
  { id: v.number() },
  {
    node_id: NodeId,
    name: doc(v.string(), 'Name of the workflow.'),
    display_title: v.string(),
    run_number: doc(v.number(), 'Number within the workflow.'),
    run_attempt: doc(v.number(), 'How often it has run, from 1.'),
    status: doc(v.string(), 'queued, in_progress, completed, waiting and so on.'),
    conclusion: doc(v.string(), 'Once it is completed: success, failure, cancelled, skipped, timed_out and so on.'),
    event: doc(v.string(), 'What started it, such as push.'),
    head_branch: v.string(),
    head_sha: v.string(),
    path: doc(v.string(), 'Path of the file of the workflow.'),
    workflow_id: v.number(),
    check_suite_id: v.number(),
    actor: Account,
    repository: RepositoryReference,
    triggering_actor: doc(Account, 'Who started this attempt.'),
    pull_requests: v.array(record({ number: v.number() }, { id: v.number() })),
    head_commit: record({}, { id: v.string(), message: v.string(), timestamp: v.string() }),
    run_started_at: v.string(),
    html_url: HtmlUrl,
    created_at: Created,
    updated_at: Updated,
  },
);

/** A run of a workflow. */
export interface WorkflowRun extends v.InferOutput<typeof schema> {}
export const WorkflowRun: v.GenericSchema<unknown, WorkflowRun> = schema;

export const runId = doc(Id, 'ID of the run, from workflow_runs.list.');
const withoutPulls = doc(Flag, 'true leaves out pull_requests. Default: false.');

/** Runs of workflows. */
export const workflowRuns = entity(
  {
    summary: 'Runs of the workflows of GitHub Actions.',
    also: ['builds', 'CI runs', 'deployments', 'pipelines'],
    key: 'id',
    brief: [
      'id',
      'name',
      'display_title',
      'status',
      'conclusion',
      'head_branch',
      'actor.login',
      'created_at',
      'html_url',
    ],
    from: { head_sha: 'commits.list' },
    sync: {
      full: everything,
      changed: {
        operation: 'list',
        params: { created: '>={since}', limit: 100 },
        format: 'rfc3339',
        field: 'created_at',
        order: 'unordered',
        inclusive: true,
        onlyNew: true,
      },
      deletes: 'full_compare',
      parent: inRepository,
    },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/actions/runs', {
      summary: 'List the workflow runs of a repository. With a filter, GitHub lists at most 1000.',
      also: ['failed builds', 'green', 'red'],
      example: { owner: 'kestrelcloud', repo: 'platform', status: 'failure', created: '>=2026-11-01' },
      docs: docs('actions/workflow-runs', 'list-workflow-runs-for-a-repository'),
      scopes: ['actions:read'],
      pagination: cappedPages(1000, 'workflow_runs', 'Narrow the filter, such as by `created`.'),
      input: v.strictObject({
        ...Repo,
        actor: doc(v.optional(Name), 'Only those of this user: a login.'),
        branch: doc(v.optional(Name), 'Only those of this branch.'),
        event: doc(
          v.optional(Name),
          'Only those that this event started: push, pull_request, schedule, workflow_dispatch, release, issues, issue_comment and others.',
        ),
        status: doc(
          v.optional(
            v.picklist([
              'completed',
              'action_required',
              'cancelled',
              'failure',
              'neutral',
              'skipped',
              'stale',
              'success',
              'timed_out',
              'in_progress',
              'queued',
              'requested',
              'waiting',
              'pending',
            ]),
          ),
          'Only those with this status or conclusion, such as in_progress, success or failure.',
        ),
        created: doc(v.optional(Name), 'Only those created then: a date, >=2026-11-01, or 2026-11-01..2026-11-30.'),
        head_sha: doc(v.optional(Name), 'Only those of this commit.'),
        check_suite_id: doc(v.optional(Id), 'Only those of this check suite: `check_suite_id` of a run.'),
        exclude_pull_requests: withoutPulls,
        ...Page,
      }),
      item: WorkflowRun,
    }),

    get: operation('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
      summary: 'Get a workflow run with its status and conclusion.',
      docs: docs('actions/workflow-runs', 'get-a-workflow-run'),
      scopes: ['actions:read'],
      input: v.strictObject({ ...Repo, run_id: runId, exclude_pull_requests: withoutPulls }),
      output: WorkflowRun,
    }),

    rerunFailed: operation('POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs', {
      summary:
        'Run the failed jobs of a workflow run again, and the jobs that depend on them. Uses Actions minutes. Returns nothing: follow it with workflow_runs.get.',
      also: ['retry', 'restart', 're-run', 'rerun', 'rerun failed jobs', 'try again'],
      brief: [],
      docs: docs('actions/workflow-runs', 're-run-failed-jobs-from-a-workflow-run'),
      effect: 'write',
      scopes: ['actions:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        ...Repo,
        run_id: runId,
        enable_debug_logging: doc(Flag, 'Whether the run writes debug logs. Default: false.'),
      }),
      output: Nothing,
    }),
  }),
);
