// Lists the issues that were started and have not changed for two weeks, by project, longest first.
import { ConnectorError, createLinear, type Issue } from '@agent-connectors/linear';

// Expected failures, such as a missing key, end with their message alone.
process.once('uncaughtException', (error) => {
  if (!ConnectorError.isInstance(error)) throw error;
  console.error([error.message, error.hint].filter(Boolean).join('\n'));
  process.exit(1);
});

const linear = createLinear({ policy: { readOnly: true } });
const filter = { state: { type: { eq: 'started' } }, updatedAt: { lt: '-P2W' } };
const fields = ['identifier', 'title', 'updatedAt', 'project.name', 'assignee.displayName', 'state.name'] as const;

const byProject = new Map<string, Pick<Issue, 'identifier' | 'title' | 'updatedAt'>[]>();
for await (const issue of linear.issues.list({ filter, orderBy: 'updatedAt', limit: 100 }, { fields: [...fields] })) {
  const project = issue.project?.name ?? 'No project';
  byProject.set(project, [...(byProject.get(project) ?? []), issue]);
}

if (byProject.size === 0) console.log('No started issue is stale');
for (const [project, issues] of [...byProject].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`${project}: ${issues.length}`);
  // Listings return the latest change first.
  for (const { identifier, title, updatedAt } of issues.toReversed()) {
    const days = Math.floor((Date.now() - Date.parse(updatedAt ?? '')) / 86_400_000);
    console.log(`${String(days).padStart(5)} d  ${identifier}  ${title}`);
  }
}
