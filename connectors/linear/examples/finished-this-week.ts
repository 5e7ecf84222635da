// Writes what a team finished in the last seven days as Markdown, by project.
//   finished-this-week [team key]
import { ConnectorError, createLinear, type Issue } from '@agent-connectors/linear';

// Expected failures, such as a missing key, end with their message alone.
process.once('uncaughtException', (error) => {
  if (!ConnectorError.isInstance(error)) throw error;
  console.error([error.message, error.hint].filter(Boolean).join('\n'));
  process.exit(1);
});

const [key = 'ENG', ...others] = process.argv.slice(2);
if (others.length > 0) {
  console.error('finished-this-week [team key]');
  process.exit(2);
}
const linear = createLinear({ policy: { readOnly: true } });
const { data: team } = await linear.teams.get({ id: key }, { fields: ['id', 'name'] });

const filter = { team: { id: { eq: team.id } }, completedAt: { gte: '-P1W' } };
const byProject = new Map<string, Issue[]>();
// The issues of busy teams are archived soon after they are completed.
for await (const issue of linear.issues.list({ filter, includeArchived: true, limit: 100 })) {
  const project = issue.project?.name ?? 'No project';
  byProject.set(project, [...(byProject.get(project) ?? []), issue]);
}

const finished = [...byProject.values()].flat();
const points = finished.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0);
console.log(`# ${team.name}: ${finished.length} issues finished this week, ${points} points\n`);
for (const [project, issues] of [...byProject].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`## ${project}\n`);
  for (const { identifier, title, url, assignee } of issues)
    console.log(`- [${identifier}](${url}) ${title} (${assignee?.displayName ?? 'unassigned'})`);
  console.log('');
}
