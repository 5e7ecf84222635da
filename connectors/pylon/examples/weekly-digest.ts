// Writes a digest of the last seven days to standard output, as Markdown.
import { createPylon, type Issue } from '@agent-connectors/pylon';

const pylon = createPylon({ policy: { readOnly: true } });
const end = new Date();
const start = new Date(end.getTime() - 7 * 24 * 3_600_000);

const created: Issue[] = [];
const range = { start_time: start.toISOString(), end_time: end.toISOString(), limit: 200 };
for await (const issue of pylon.issues.list(range)) created.push(issue);

const resolved = {
  field: 'resolved_at',
  operator: 'time_range',
  values: [start.toISOString(), end.toISOString()],
} as const;
let resolvedCount = 0;
for await (const _ of pylon.issues.search({ filter: resolved, limit: 500 }, { fields: ['id'] })) resolvedCount++;

const responseSeconds = created
  .map((issue) => issue.first_response_seconds)
  .filter((seconds) => typeof seconds === 'number');
console.log(`# Support, ${start.toISOString().slice(0, 10)} to ${end.toISOString().slice(0, 10)}\n`);
console.log(`- ${created.length} new issues, ${resolvedCount} resolved`);
console.log(
  `- median first response: ${responseSeconds.length === 0 ? 'none yet' : `${Math.round(median(responseSeconds) / 60)} min`}\n`,
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
