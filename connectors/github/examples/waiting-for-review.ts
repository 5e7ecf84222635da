// Lists open pull requests that wait for a review, longest wait first.
//   waiting-for-review <owner>/<repo> [days]
import { createGithub, type PullRequest } from '@agent-connectors/github';

const [name = '', days = '3'] = process.argv.slice(2);
const [owner, repo] = name.split('/');
if (!owner || !repo) {
  console.log('waiting-for-review <owner>/<repo> [days]');
  process.exit(2);
}
const github = createGithub({ policy: { readOnly: true } });
const before = Date.now() - Number(days) * 24 * 3_600_000;

const waiting: PullRequest[] = [];
// The longest without a change first, so the loop ends at the first that is recent enough.
for await (const pull of github.pullRequests.list({ owner, repo, sort: 'updated', direction: 'asc', limit: 100 })) {
  if (Date.parse(pull.updated_at ?? '') > before) break;
  const asked = (pull.requested_reviewers?.length ?? 0) + (pull.requested_teams?.length ?? 0);
  if (!pull.draft && asked > 0) waiting.push(pull);
}

console.log(`${waiting.length} pull requests of ${name} have waited for a review for ${days} days or more`);
for (const pull of waiting) {
  const idle = Math.floor((Date.now() - Date.parse(pull.updated_at ?? '')) / (24 * 3_600_000));
  const people = pull.requested_reviewers?.map(({ login }) => login) ?? [];
  const teams = pull.requested_teams?.map(({ slug }) => `team ${slug}`) ?? [];
  console.log(`${String(idle).padStart(4)} d  #${pull.number}  ${pull.title}  (${[...people, ...teams].join(', ')})`);
}
