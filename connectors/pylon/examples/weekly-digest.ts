// Writes a digest of the last seven days as Markdown, to standard output.
import { createPylon, type Issue } from '@agent-connectors/pylon';

const pylon = createPylon({ policy: { readOnly: true } });
const end = new Date();
const begin = new Date(end.getTime() - 7 * 24 * 3_600_000);

const created: Issue[] = [];
const range = { start_time: begin.toISOString(), end_time: end.toISOString(), limit: 200 };
for await (const issue of pylon.issues.list(range)) created.push(issue);

const resolved = {
  field: 'resolved_at',
  operator: 'time_range',
  values: [begin.toISOString(), end.toISOString()],
} as const;
let solved = 0;
for await (const _ of pylon.issues.search({ filter: resolved, limit: 500 }, { fields: ['id'] })) solved++;

const answered = created.map((issue) => issue.first_response_seconds).filter((seconds) => typeof seconds === 'number');
console.log(`# Support, ${begin.toISOString().slice(0, 10)} to ${end.toISOString().slice(0, 10)}\n`);
console.log(`- ${created.length} new issues, ${solved} resolved`);
console.log(
  `- median first response: ${answered.length === 0 ? 'none yet' : `${Math.round(median(answered) / 60)} min`}\n`,
);
for (const [title, key] of [
  ['By state', (issue: Issue) => issue.state],
  ['By source', (issue: Issue) => issue.source],
] as const) {
  console.log(`## ${title}\n\n| | issues |\n| --- | --- |`);
  for (const [name, count] of countBy(created, key)) console.log(`| ${name} | ${count} |`);
  console.log('');
}

function countBy(issues: readonly Issue[], key: (issue: Issue) => string | null | undefined): [string, number][] {
  const counts = new Map<string, number>();
  for (const issue of issues) counts.set(key(issue) ?? 'unknown', (counts.get(key(issue) ?? 'unknown') ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
