import type { SandboxRequest } from '../../engine/emulator.ts';
import { notFound } from './errors.ts';
import type { PullRecord } from './records.ts';
import type { Store } from './store.ts';
import { isPull } from './views/pulls.ts';

/** Returns the pull request in a path. */
export function pullOf(store: Store, request: SandboxRequest): PullRecord {
  const issue = store.issueNumbered(store.repoOf(request), request.params.pull_number ?? '');
  if (!isPull(issue)) throw notFound();
  return issue;
}
