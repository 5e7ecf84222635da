import { commitOf } from '../commits.ts';
import { treeSha } from '../git.ts';
import type { JobRecord, RepoRecord, RunRecord, WorkflowRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { nodeId, userView } from './accounts.ts';
import { minimalRepoView, repoPage, repoUrl } from './repos.ts';

export function workflowView(store: Store, repo: RepoRecord, { id, name, path, created_at }: WorkflowRecord): object {
  const page = repoPage(store, repo);
  return {
    id,
    node_id: nodeId('W', id),
    name,
    path,
    state: 'active',
    created_at,
    updated_at: created_at,
    url: `${repoUrl(store, repo)}/actions/workflows/${id}`,
    html_url: `${page}/blob/${repo.default_branch}/${path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}

export function runView(store: Store, repo: RepoRecord, run: RunRecord) {
  const [api, workflow] = [repoUrl(store, repo), store.workflows.get(run.workflow)];
  const url = `${api}/actions/runs/${run.id}`;
  const suite = suiteOf(run.id);
  const repository = minimalRepoView(store, repo);
  return {
    id: run.id,
    name: workflow?.name ?? '',
    node_id: nodeId('WFR', run.id),
    check_suite_id: suite,
    head_branch: run.branch,
    head_sha: run.sha,
    path: workflow?.path ?? '',
    display_title: run.title,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow,
    url,
    html_url: `${repoPage(store, repo)}/actions/runs/${run.id}`,
    pull_requests: pullsOf(store, repo, run.sha),
    created_at: run.created_at,
    updated_at: run.updated_at,
    run_started_at: run.created_at,
    actor: userView(store, run.actor),
    triggering_actor: userView(store, run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: `${api}/actions/workflows/${run.workflow}`,
    head_commit: headCommit(store, run.sha),
    repository,
    head_repository: repository,
  };
}

const suiteOf = (run: number) => run + 24_000_000_000;

function headCommit(store: Store, sha: string): object | null {
  const commit = commitOf(store, sha);
  if (!commit) return null;
  const { message, author, committer, files } = commit;
  const person = ({ name, email }: typeof author) => ({ name, email });
  const people = { author: person(author), committer: person(committer) };
  return { id: sha, tree_id: treeSha(files), message, timestamp: committer.date, ...people };
}

function pullsOf(store: Store, repo: RepoRecord, sha: string): object[] {
  const end = (ref: string, commit: string) => {
    return { ref, sha: commit, repo: { id: repo.id, url: repoUrl(store, repo), name: repo.name } };
  };
  return store.issues
    .filter((issue) => issue.repo === repo.id && issue.state === 'open' && issue.pull?.headSha === sha)
    .flatMap(({ number, pull }) => {
      if (!pull) return [];
      const ends = { head: end(pull.head, pull.headSha), base: end(pull.base, pull.baseSha) };
      return [{ id: pull.id, number, url: `${repoUrl(store, repo)}/pulls/${number}`, ...ends }];
    });
}

export function jobView(store: Store, repo: RepoRecord, run: RunRecord, job: JobRecord): object {
  const api = repoUrl(store, repo);
  const { id, started_at, completed_at, status, conclusion } = job;
  const steps = ['Set up job', 'Check out', `Run ${job.name}`].map((name, index) => ({
    name,
    status,
    conclusion: index < 2 && conclusion === 'failure' ? 'success' : conclusion,
    number: index + 1,
    started_at,
    completed_at,
  }));
  return {
    id,
    run_id: run.id,
    workflow_name: store.workflows.get(run.workflow)?.name ?? null,
    head_branch: run.branch,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: job.attempt,
    node_id: nodeId('CR', id),
    head_sha: run.sha,
    url: `${api}/actions/jobs/${id}`,
    html_url: `${repoPage(store, repo)}/actions/runs/${run.id}/job/${id}`,
    status,
    conclusion,
    created_at: started_at,
    started_at,
    completed_at,
    name: job.name,
    steps,
    check_run_url: `${api}/check-runs/${id}`,
    labels: ['ubuntu-latest'],
    runner_id: 12,
    runner_name: 'GitHub Actions 12',
    runner_group_id: 0,
    runner_group_name: 'GitHub Actions',
  };
}

/** Returns a job as the check run that GitHub Actions creates for it. */
export function checkRunView(store: Store, repo: RepoRecord, run: RunRecord, job: JobRecord): object {
  const url = `${repoUrl(store, repo)}/check-runs/${job.id}`;
  const page = `${repoPage(store, repo)}/actions/runs/${run.id}/job/${job.id}`;
  const time = '2018-07-30T09:30:17Z';
  return {
    id: job.id,
    name: job.name,
    node_id: nodeId('CR', job.id),
    head_sha: run.sha,
    external_id: '',
    url,
    html_url: page,
    details_url: page,
    status: job.status,
    conclusion: job.conclusion,
    started_at: job.started_at,
    completed_at: job.completed_at,
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: { id: suiteOf(run.id) },
    app: {
      id: 15368,
      slug: 'github-actions',
      node_id: nodeId('A', 15368),
      owner: userView(store, repo.owner),
      name: 'GitHub Actions',
      description: 'Automate your workflow from idea to production',
      external_url: 'https://help.github.com/en/actions',
      html_url: `${store.web}/apps/github-actions`,
      created_at: time,
      updated_at: time,
      permissions: { checks: 'write', contents: 'read', metadata: 'read' },
      events: [],
    },
    pull_requests: pullsOf(store, repo, run.sha),
  };
}
