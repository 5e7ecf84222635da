// Lists open pull requests that wait for a review, longest wait first.
//   waiting-for-review <owner>/<repo> [days]
import { ConnectorError, createGithub, type PullRequest } from '@agent-connectors/github';

const [name = '', days = '3'] = process.argv.slice(2);
const [owner, repo, ...rest] = name.split('/');
if (!owner || !repo || rest.length > 0 || !/^\d+$/.test(days)) {
  console.error('waiting-for-review <owner>/<repo> [days]');
  process.exit(2);
}
const repository = { owner, repo };
const github = createGithub({ policy: { readOnly: true } });
const dayMs = 24 * 3_600_000;

try {
  show(await waitingSince(Date.now() - Number(days) * dayMs));
} catch (error) {
  if (!ConnectorError.isInstance(error)) throw error;
  console.error([error.message, error.hint].join(' '));
  process.exitCode = 1;
}

async function waitingSince(before: number): Promise<PullRequest[]> {
  const waiting: PullRequest[] = [];
  // The longest without a change first, so the loop ends at the first that is recent enough.
  const pulls = github.pullRequests.list({ ...repository, sort: 'updated', direction: 'asc', limit: 100 });
  for await (const pull of pulls) {
    if (Date.parse(pull.updated_at ?? '') > before) break;
    const asked = (pull.requested_reviewers?.length ?? 0) + (pull.requested_teams?.length ?? 0);
    if (!pull.draft && asked > 0) waiting.push(pull);
  }
  return waiting;
}

function show(waiting: readonly PullRequest[]): void {
  const which = waiting.length === 1 ? 'pull request has' : 'pull requests have';
  console.log(`${waiting.length} ${which} waited for a review in ${name}, unchanged for ${days} days or more`);
  for (const pull of waiting) {
    const idle = Math.floor((Date.now() - Date.parse(pull.updated_at ?? '')) / dayMs);
    const people = pull.requested_reviewers?.map(({ login }) => login) ?? [];
    const teams = pull.requested_teams?.map(({ slug }) => `team ${slug}`) ?? [];
    console.log(`${String(idle).padStart(4)} d  #${pull.number}  ${pull.title}  (${[...people, ...teams].join(', ')})`);
  }
}
