// Writes release notes as Markdown from the pull requests that were merged since the last release.
//   release-notes <owner>/<repo> [since, such as 2026-11-01]
import { ConnectorError, createGithub, type Issue, NotFoundError } from '@agent-connectors/github';

const [name = '', given] = process.argv.slice(2);
const [owner, repo, ...rest] = name.split('/');
if (!owner || !repo || rest.length > 0 || (given !== undefined && Number.isNaN(Date.parse(given)))) {
  console.error('release-notes <owner>/<repo> [since, such as 2026-11-01]');
  process.exit(2);
}
const repository = { owner, repo };
const github = createGithub({ policy: { readOnly: true } });

try {
  await writeNotes(given ?? (await lastRelease()));
} catch (error) {
  if (!ConnectorError.isInstance(error)) throw error;
  console.error([error.message, error.hint].join(' '));
  process.exitCode = 1;
}

async function writeNotes(since: string | undefined): Promise<void> {
  const merged: Issue[] = [];
  const q = `repo:${name} is:pr is:merged${since ? ` merged:>=${since}` : ''}`;
  for await (const pull of github.pullRequests.search({ q, sort: 'updated', order: 'desc', limit: 100 }))
    merged.push(pull);

  console.log(`# ${name}${since ? `, since ${since}` : ''}\n`);
  console.log(merged.length === 1 ? '1 pull request was merged.' : `${merged.length} pull requests were merged.`);
  for (const [label, pulls] of Map.groupBy(merged, labelOf)) {
    console.log(`\n## ${label}\n`);
    for (const { number, title, user } of pulls)
      console.log(`- ${title} (#${number}${user ? `, @${user.login}` : ''})`);
  }
}

async function lastRelease(): Promise<string | undefined> {
  try {
    const { data } = await github.releases.getLatest(repository);
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
