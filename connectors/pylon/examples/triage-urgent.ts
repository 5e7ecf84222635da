// Lists the urgent issues that wait for the team, the longest wait first.
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
waiting.sort((a, b) => lastMoved(a) - lastMoved(b));

console.log(`${waiting.length} urgent issues wait for us`);
for (const issue of waiting.slice(0, 15)) {
  const hours = Math.round((Date.now() - lastMoved(issue)) / 3_600_000);
  console.log(
    `${String(hours).padStart(5)} h  #${issue.number}  ${issue.state?.padEnd(16)} ${issue.assignee?.email ?? 'nobody'}  ${issue.title}`,
  );
}

function lastMoved({ latest_message_time: message, created_at: created }: Issue): number {
  return Date.parse(message ?? created ?? '');
}
