import * as v from 'valibot';
import type { Handler, SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { resolve } from '../commits.ts';
import { forbidden, notFound, unprocessable } from '../errors.ts';
import { bodyOf, choice, filled, flag, sorted } from '../input.ts';
import { counted, paged } from '../lists.ts';
import type { JobRecord, RepoRecord, RunRecord } from '../records.ts';
import { inRange } from '../search-query.ts';
import { type Store, same } from '../store.ts';
import { newestVersion, versionOf } from '../versions.ts';
import { checkRunView, jobView, runView, workflowView } from '../views/actions.ts';
import { repoPage, repoUrl } from '../views/repos.ts';

const dispatch = v.object({
  ref: filled,
  inputs: v.optional(v.record(v.string(), v.unknown()), {}),
  return_run_details: v.optional(flag, false),
});

/** Workflows, their runs and jobs, and check runs. */
export function actionRoutes(store: Store): Record<string, Handler> {
  const runOf = (request: SandboxRequest, repo: RepoRecord): RunRecord => {
    const run = store.runs.get(request.params.run_id);
    if (run?.repo !== repo.id) throw notFound();
    return run;
  };
  const jobsOf = (run: RunRecord, filter: string) =>
    store.jobs.filter((job) => job.run === run.id && (filter === 'all' || isLatest(store, job, run)));
  const addJobs = (run: RunRecord, names: readonly string[]) => {
    const state = { status: 'queued', conclusion: null, started_at: store.now(), completed_at: null };
    for (const name of names)
      store.jobs.put({ ...state, id: store.jobs.nextNumber(), run: run.id, attempt: run.attempt, name });
  };
  const actions = '/repos/{owner}/{repo}/actions';

  return {
    [`GET ${actions}/workflows`]: (request) => {
      const repo = store.repoOf(request);
      const workflows = store.workflows.filter((workflow) => workflow.repo === repo.id);
      return paged(request, workflows, (record) => workflowView(store, repo, record), { body: counted('workflows') });
    },
    [`POST ${actions}/workflows/{workflow_id}/dispatches`]: (request) => {
      const repo = store.repoOf(request);
      const { workflow_id = '' } = request.params;
      // The id of a workflow, or the name of its file.
      const workflow = store.workflows.find(
        ({ id, path, repo: of }) => of === repo.id && (String(id) === workflow_id || path.endsWith(`/${workflow_id}`)),
      );
      if (!workflow) throw notFound();
      const { ref, return_run_details } = bodyOf(request, 'WorkflowRun', dispatch);
      const commit = resolve(store, repo, ref);
      if (!commit) throw unprocessable(`No ref found for: ${ref}`);
      if (!workflow.manual) throw unprocessable("Workflow does not have 'workflow_dispatch' trigger");
      const [now, { login: actor }] = [store.now(), store.accessOf(request)];
      const run = store.runs.put({
        id: store.runs.nextNumber(),
        repo: repo.id,
        workflow: workflow.id,
        number: store.runs.filter((other) => other.workflow === workflow.id).length + 1,
        attempt: 1,
        event: 'workflow_dispatch',
        branch: ref.replace(/^refs\/(heads|tags)\//, ''),
        sha: commit.sha,
        title: workflow.name,
        status: 'queued',
        conclusion: null,
        actor,
        created_at: now,
        updated_at: now,
      });
      addJobs(run, workflow.jobs);
      if (!return_run_details && versionOf(request) !== newestVersion) return { status: 204 };
      const [run_url, html_url] = [
        `${repoUrl(store, repo)}/actions/runs/${run.id}`,
        `${repoPage(store, repo)}/actions/runs/${run.id}`,
      ];
      return json({ workflow_run_id: run.id, run_url, html_url });
    },
    [`GET ${actions}/runs`]: (request) => {
      const repo = store.repoOf(request);
      const of = (name: string) => request.query.get(name) || undefined;
      const [actor, branch, event, status, sha, created] = [
        of('actor'),
        of('branch'),
        of('event'),
        of('status'),
        of('head_sha'),
        of('created'),
      ];
      const runs = store.runs.filter(
        (run) =>
          run.repo === repo.id &&
          (!actor || same(run.actor, actor)) &&
          (!branch || run.branch === branch) &&
          (!event || run.event === event) &&
          (!status || run.status === status || run.conclusion === status) &&
          (!sha || run.sha === sha) &&
          (!created || inRange(run.created_at, created)),
      );
      // A filtered search reaches 1000 runs.
      const isFiltered = [actor, branch, event, status, sha, created].some((filter) => filter !== undefined);
      return paged(
        request,
        sorted(runs, ({ created_at }) => created_at, 'desc'),
        (run) => runView(store, repo, run),
        {
          body: counted('workflow_runs'),
          ...(isFiltered && { reach: 1000 }),
        },
      );
    },
    [`GET ${actions}/runs/{run_id}`]: (request) => {
      const repo = store.repoOf(request);
      const view = runView(store, repo, runOf(request, repo));
      return json(request.query.get('exclude_pull_requests') === 'true' ? { ...view, pull_requests: [] } : view);
    },
    [`POST ${actions}/runs/{run_id}/rerun-failed-jobs`]: (request) => {
      const repo = store.repoOf(request);
      const run = runOf(request, repo);
      if (run.status !== 'completed') throw forbidden('This workflow is already running');
      const latest = jobsOf(run, 'latest');
      const failed = latest.filter(({ conclusion }) => conclusion !== 'success').map(({ name }) => name);
      if (failed.length === 0) throw forbidden('The workflow run containing this job has no failed jobs');
      const changes = { attempt: run.attempt + 1, status: 'queued', conclusion: null, updated_at: store.now() };
      addJobs(store.runs.put({ ...run, ...changes }), failed);
      return json({}, 201);
    },
    [`GET ${actions}/runs/{run_id}/jobs`]: (request) => {
      const repo = store.repoOf(request);
      const run = runOf(request, repo);
      const jobs = jobsOf(run, choice(request, 'filter', ['latest', 'all'], 'latest'));
      return paged(request, jobs, (job) => jobView(store, repo, run, job), { body: counted('jobs') });
    },
    'GET /repos/{owner}/{repo}/commits/{ref+}/check-runs': (request) => {
      const repo = store.repoOf(request);
      const { ref = '' } = request.params;
      const commit = resolve(store, repo, ref);
      if (!commit) throw unprocessable(`No commit found for SHA: ${ref}`);
      const filter = choice(request, 'filter', ['latest', 'all'], 'latest');
      const [name, status] = [request.query.get('check_name'), request.query.get('status')];
      const checks = store.runs
        .filter((run) => run.repo === repo.id && run.sha === commit.sha)
        .flatMap((run) => jobsOf(run, filter).map((job) => ({ run, job })))
        .filter(({ job }) => (!name || job.name === name) && (!status || job.status === status));
      return paged(request, checks, ({ run, job }) => checkRunView(store, repo, run, job), {
        body: counted('check_runs'),
      });
    },
  };
}

/** Tests whether a job has not been repeated. A job that succeeded keeps its first attempt. */
function isLatest(store: Store, job: JobRecord, run: RunRecord): boolean {
  return !store.jobs.find((other) => other.run === run.id && other.name === job.name && other.attempt > job.attempt);
}
