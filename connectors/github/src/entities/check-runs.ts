import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { commitRef, docs, HtmlUrl, Id, Name, NodeId, Page, Repo } from '../fields.ts';
import { countedPages } from '../pages.ts';

const output = record({}, { title: v.string(), summary: v.string(), text: v.string(), annotations_count: v.number() });

const schema = record(
  { id: v.number(), name: v.string() },
  {
    node_id: NodeId,
    head_sha: v.string(),
    status: doc(v.string(), 'queued, in_progress or completed, and others.'),
    conclusion: doc(
      v.string(),
      'Once it is completed: success, failure, neutral, cancelled, skipped, timed_out or action_required.',
    ),
    output: doc(output, 'What the check reports.'),
    app: record({}, { id: v.number(), slug: v.string(), name: v.string() }),
    details_url: doc(v.string(), 'Page of the service that ran it.'),
    html_url: HtmlUrl,
    started_at: v.string(),
    completed_at: v.string(),
  },
);

/** A check of a commit. */
export interface CheckRun extends v.InferOutput<typeof schema> {}
export const CheckRun: v.GenericSchema<unknown, CheckRun> = schema;

/** Checks of commits. */
export const checkRuns = entity(
  {
    summary: 'Checks that services run on a commit, such as tests.',
    also: ['checks', 'CI status', 'tests', 'status checks'],
    key: 'id',
    brief: ['id', 'name', 'status', 'conclusion', 'output.title', 'app.name', 'completed_at', 'html_url'],
    from: { ref: 'commits.list' },
  },
  () => ({
    list: list('GET /repos/{owner}/{repo}/commits/{ref+}/check-runs', {
      summary: 'List the checks of a commit, branch or tag, to see whether they passed.',
      also: ['did the tests pass', 'is it green'],
      docs: docs('checks/runs', 'list-check-runs-for-a-git-reference'),
      scopes: ['checks:read'],
      pagination: countedPages('check_runs'),
      input: v.strictObject({
        ...Repo,
        ref: commitRef,
        check_name: doc(v.optional(Name), 'Only those with this name.'),
        status: doc(
          v.optional(v.picklist(['queued', 'in_progress', 'completed'])),
          'Only those with this status: queued, in_progress or completed.',
        ),
        filter: doc(
          v.optional(v.picklist(['latest', 'all'])),
          'Which runs of a check: latest, or all of them. Default: latest.',
        ),
        app_id: doc(v.optional(Id), 'Only those of this GitHub App: `app.id` of a check.'),
        ...Page,
      }),
      item: CheckRun,
    }),
  }),
);
