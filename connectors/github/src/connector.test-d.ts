import type { CheckResult, Download, Meta, Page, PagePromise, Result } from '@agent-connectors/core';
import type { Commit, Discussion, Github, Issue, Label, Merge, PullRequest, PullRequestDetails } from './index.ts';

// Not executed: `tsc --noEmit` checks the inferred types below.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Fails to compile unless both types are identical. */
declare function same<A, B>(..._: Same<A, B> extends true ? [] : ['not the same type', A, B]): void;

declare const github: Github;
const shop = { owner: 'acme', repo: 'shop' };

export async function results() {
  const issue = await github.issues.get({ ...shop, issue_number: 42 });
  same<typeof issue, Result<Issue>>();
  same<typeof issue.meta, Meta>();
  const list = github.pullRequests.list(shop);
  same<typeof list, PagePromise<PullRequest>>();
  same<Awaited<typeof list>, Page<PullRequest>>();
  for await (const commit of github.commits.list(shop)) same<typeof commit, Commit>();
  const pull = await github.pullRequests.get({ ...shop, pull_number: 7 });
  same<typeof pull.data, PullRequestDetails>();
  same<typeof pull.data.mergeable, boolean | null | undefined>();
  same<typeof pull.data.head.sha, string>();
  const found = await github.pullRequests.search({ q: 'is:open' });
  same<typeof found.data, Issue[]>();
  const merge = await github.pullRequests.merge({ ...shop, pull_number: 7 });
  same<typeof merge.data, Merge>();
  const labels = await github.issueLabels.create({ ...shop, issue_number: 42, labels: ['bug'] });
  same<typeof labels.data, Label[]>();
  const text = await github.fileContent.getText({ ...shop, path: 'README.md' });
  same<typeof text.data, string>();
  const file = await github.fileContent.download({ ...shop, path: 'logo.png' });
  same<typeof file.data, Download>();
  const discussion = await github.discussions.get({ ...shop, number: 5 });
  same<typeof discussion.data, Discussion>();
  const gone = await github.comments.delete({ ...shop, comment_id: 1 });
  same<typeof gone, Result<null>>();
  same<Awaited<ReturnType<typeof github.check>>, CheckResult>();
}

export async function parameters() {
  // @ts-expect-error -- the repository is required.
  await github.issues.list();
  // @ts-expect-error -- GitHub calls it issue_number.
  await github.issues.get({ ...shop, number: 42 });
  // @ts-expect-error -- no such state.
  await github.issues.update({ ...shop, issue_number: 42, state: 'done' });
  // @ts-expect-error -- text or base64, not the vendor's own name.
  await github.fileContent.save({ ...shop, path: 'a', message: 'm', content: 'YQ==' });
  // @ts-expect-error -- unknown entity.
  github.pulls;
  await github.execute('issues', 'get', { ...shop, issue_number: 42 });
}
