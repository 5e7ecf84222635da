// Lists the urgent issues that wait for the team, longest wait first.
import { createPylon, type Issue } from '@agent-connectors/pylon';

const pylon = createPylon({ policy: { readOnly: true } });

const filter = {
  operator: 'and',
  subfilters: [
    { custom_field: 'priority', operator: 'equals', value: 'urgent' },
    { field: 'state', operator: 'in', values: ['new', 'waiting_on_you'] },
  ],
} as const;

const waiting: Issue[] = [];
for await (const issue of pylon.issues.search({ filter, limit: 100 })) waiting.push(issue);
waiting.sort((a, b) => lastActivity(a) - lastActivity(b));

console.log(`${waiting.length} urgent issues are waiting for the team`);
for (const issue of waiting.slice(0, 15)) {
  const hours = Math.round((Date.now() - lastActivity(issue)) / 3_600_000);
  console.log(
    `${String(hours).padStart(5)} h  #${issue.number}  ${issue.state?.padEnd(16)} ${issue.assignee?.email ?? 'unassigned'}  ${issue.title}`,
  );
}

function lastActivity({ latest_message_time: message, created_at: created }: Issue): number {
  return Date.parse(message ?? created ?? '');
}
