// Labels and assigns open issues about a topic that nobody is assigned to. Shows what it would do, and does it only with --yes.
//   triage-issues <owner>/<repo> "<words>" <label> <assignee> [--yes]
import { createGithub } from '@agent-connectors/github';

const [name = '', words, label, assignee] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [owner, repo] = name.split('/');
if (!owner || !repo || !words || !label || !assignee) {
  console.log('triage-issues <owner>/<repo> "<words>" <label> <assignee> [--yes]');
  process.exit(2);
}
// Nothing else is possible, whatever the code below does.
const github = createGithub({ policy: { allow: ['@read', 'issue_labels.create', 'issue_assignees.create'] } });
const dryRun = !process.argv.includes('--yes');

// A new name would create a label: this fails (404) if there is none.
await github.labels.get({ owner, repo, name: label });

const { data: issues, meta } = await github.issues.search(
  { q: `${words} repo:${name} is:open is:issue no:assignee`, sort: 'created', order: 'asc', limit: 20 },
  { fields: ['number', 'title'] },
);
console.log(`${meta.total ?? issues.length} open issues about "${words}" have no assignee`);

for (const { number, title } of issues) {
  const place = { owner, repo, issue_number: number };
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
  console.log(isAssigned ? `  labeled, and assigned to ${assignee}` : `  labeled, but ${assignee} cannot be assigned`);
}
if (dryRun) console.log('Nothing was changed. Add --yes to label and assign.');
