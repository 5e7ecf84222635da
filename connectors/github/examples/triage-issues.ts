// Labels and assigns open issues about a topic that nobody is assigned to, or shows what it would do without --yes.
//   triage-issues <owner>/<repo> "<words>" <label> <assignee> [--yes]
import { ConnectorError, createGithub } from '@agent-connectors/github';

const [name = '', words, label, assignee] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [owner, repo, ...rest] = name.split('/');
if (!owner || !repo || rest.length > 0 || !words || !label || !assignee) {
  console.error('triage-issues <owner>/<repo> "<words>" <label> <assignee> [--yes]');
  process.exit(2);
}
const chosen = { repository: { owner, repo }, label, assignee };
const dryRun = !process.argv.includes('--yes');
// Nothing else is possible, whatever the code below does.
const github = createGithub({ policy: { allow: ['@read', 'issue_labels.create', 'issue_assignees.create'] } });

try {
  await triage(chosen);
} catch (error) {
  if (!ConnectorError.isInstance(error)) throw error;
  console.error([error.message, error.hint].join(' '));
  process.exitCode = 1;
}

async function triage({ repository, label, assignee }: typeof chosen): Promise<void> {
  // A new name would create a label: this fails (404) if there is none.
  await github.labels.get({ ...repository, name: label });

  const { data: issues, meta } = await github.issues.search(
    { q: `${words} repo:${name} is:open is:issue no:assignee`, sort: 'created', order: 'asc', limit: 20 },
    { fields: ['number', 'title'] },
  );
  const total = meta.total ?? issues.length;
  console.log(`${total} open ${total === 1 ? 'issue' : 'issues'} about "${words}" without an assignee`);

  for (const { number, title } of issues) {
    const place = { ...repository, issue_number: number };
    console.log(`#${number} ${title}`);
    if (dryRun) {
      const labels = await github.issueLabels.create({ ...place, labels: [label] }, { dryRun });
      const assignees = await github.issueAssignees.create({ ...place, assignees: [assignee] }, { dryRun });
      for (const { data: request } of [labels, assignees])
        console.log(`  would send ${request.method} ${request.url} ${JSON.stringify(request.body)}`);
      continue;
    }
    await github.issueLabels.create({ ...place, labels: [label] });
    const { data: issue } = await github.issueAssignees.create({ ...place, assignees: [assignee] });
    // GitHub skips people without access, without an error.
    const isAssigned = issue.assignees?.some(({ login }) => login === assignee);
    console.log(
      isAssigned ? `  labeled, and assigned to ${assignee}` : `  labeled, but ${assignee} cannot be assigned`,
    );
  }
  if (dryRun) console.log('Nothing was changed. Add --yes to label and assign.');
}
