import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, docs, Flag, HtmlUrl, Id, Name, NodeId, Page, Repo, Updated } from '../fields.ts';
import { limits } from '../limits.ts';
import { countedPages } from '../pages.ts';
import { everything, inRepository } from './sync-parents.ts';

const schema = record(
  { id: v.number(), name: v.string() },
  {
    node_id: NodeId,
    path: doc(v.string(), 'Path of its file, such as .github/workflows/ci.yml.'),
    state: doc(v.string(), 'active, or why it is disabled.'),
    html_url: HtmlUrl,
    badge_url: v.string(),
    created_at: Created,
    updated_at: Updated,
  },
);

/** A workflow of GitHub Actions. */
export interface Workflow extends v.InferOutput<typeof schema> {}
export const Workflow: v.GenericSchema<unknown, Workflow> = schema;

const dispatched = record(
  {},
  { workflow_run_id: doc(v.number(), 'ID of the run.'), run_url: v.string(), html_url: HtmlUrl },
);

/** The run that a dispatch started. */
export interface DispatchedRun extends v.InferOutput<typeof dispatched> {}
const DispatchedRun: v.GenericSchema<unknown, DispatchedRun> = dispatched;

/** Workflows. */
export const workflows = entity(
  {
    summary: 'Workflows of GitHub Actions, as defined in .github/workflows.',
    also: ['actions', 'CI', 'pipelines', 'builds'],
    key: 'id',
    brief: ['id', 'name', 'path', 'state', 'html_url'],
    sync: { full: everything, deletes: 'full_compare', parent: inRepository },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/actions/workflows', {
      summary: 'List the workflows of a repository.',
      docs: docs('actions/workflows', 'list-repository-workflows'),
      scopes: ['actions:read'],
      pagination: countedPages('workflows'),
      input: v.strictObject({ ...Repo, ...Page }),
      item: Workflow,
    }),

    dispatch: operation('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
      summary:
        'Run a workflow, which may deploy or publish and uses Actions minutes. The workflow must have the trigger workflow_dispatch. Returns null unless return_run_details is true or the version is 2026-03-10: workflow_runs.list then has the run.',
      also: ['run', 'trigger', 'start', 'deploy', 'by hand'],
      brief: [],
      docs: docs('actions/workflows', 'create-a-workflow-dispatch-event'),
      effect: 'write',
      scopes: ['actions:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        ...Repo,
        workflow_id: doc(v.union([Id, Name]), 'ID of the workflow, or the name of its file, such as deploy.yml.'),
        ref: doc(Name, 'Branch or tag to run it on.'),
        inputs: doc(
          v.optional(v.record(v.string(), v.unknown())),
          'Inputs that the workflow defines, by name, at most 25. Default: its defaults.',
        ),
        return_run_details: doc(
          Flag,
          'Whether to return the ID of the run. Not in version 2026-03-10, which always does.',
        ),
      }),
      output: v.nullable(DispatchedRun),
      example: {
        owner: 'kestrelcloud',
        repo: 'platform',
        workflow_id: 'release.yml',
        ref: 'main',
        inputs: { channel: 'beta' },
      },
    }),
  }),
);
