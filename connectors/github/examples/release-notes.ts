// Writes release notes from the pull requests that were merged since the last release, as Markdown.
//   release-notes <owner>/<repo> [since, such as 2026-11-01]
import { createGithub, type Issue, NotFoundError } from '@agent-connectors/github';

const [name = '', given] = process.argv.slice(2);
const [owner, repo] = name.split('/');
if (!owner || !repo) {
  console.log('release-notes <owner>/<repo> [since, such as 2026-11-01]');
  process.exit(2);
}
const github = createGithub({ policy: { readOnly: true } });
const since = given ?? (await lastRelease());

const merged: Issue[] = [];
const q = `repo:${name} is:pr is:merged${since ? ` merged:>=${since}` : ''}`;
for await (const pull of github.pullRequests.search({ q, sort: 'updated', order: 'desc', limit: 100 }))
  merged.push(pull);

console.log(`# ${name}${since ? `, since ${since}` : ''}\n`);
console.log(`${merged.length} pull requests were merged.`);
for (const [label, pulls] of Map.groupBy(merged, labelOf)) {
  console.log(`\n## ${label}\n`);
  for (const { number, title, user } of pulls) console.log(`- ${title} (#${number}${user ? `, @${user.login}` : ''})`);
}

async function lastRelease(): Promise<string | undefined> {
  try {
    const { data } = await github.releases.getLatest({ owner: owner ?? '', repo: repo ?? '' });
    return data.published_at ?? undefined;
  } catch (error) {
    // A repository without releases has no latest one.
    if (NotFoundError.isInstance(error)) return undefined;
    throw error;
  }
}

function labelOf({ labels }: Issue): string {
  const [first] = labels ?? [];
  return (typeof first === 'string' ? first : first?.name) ?? 'Other changes';
}
