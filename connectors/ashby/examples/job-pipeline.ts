// Shows the pipeline of a job, with its open applications by stage: job-pipeline [job title]
import { createAshby } from '@agent-connectors/ashby';

const [title] = process.argv.slice(2);
const ashby = createAshby({ policy: { readOnly: true } });

const { data: jobs } = title ? await ashby.jobs.search({ title }) : await ashby.jobs.list({ status: ['Open'] });
const job = jobs.find(({ status }) => status === 'Open') ?? jobs[0];
if (job === undefined) throw new Error(title ? `No job has the title '${title}'.` : 'No job is open.');

/** Counts by stage title, because a job can have several interview plans whose stages share titles. */
const stages = new Map<string, { order: number; count: number; newest: string }>();
if (job.defaultInterviewPlanId) {
  const { defaultInterviewPlanId: interviewPlanId } = job;
  for await (const { title: stage, type, orderInInterviewPlan } of ashby.interviewStages.list({ interviewPlanId }))
    if (stage && type !== 'Archived' && type !== 'Hired')
      stages.set(stage, { order: orderInInterviewPlan ?? 0, count: 0, newest: '' });
}
for (const status of ['Lead', 'Active'] as const) {
  for await (const { currentInterviewStage, updatedAt } of ashby.applications.list({ jobId: job.id, status })) {
    const { title: stage, orderInInterviewPlan } = currentInterviewStage ?? {};
    const row = stages.get(stage ?? '?') ?? { order: orderInInterviewPlan ?? 0, count: 0, newest: '' };
    const newest = [row.newest, updatedAt?.slice(0, 10) ?? ''].sort().at(-1) ?? '';
    stages.set(stage ?? '?', { ...row, count: row.count + 1, newest });
  }
}

const rows = [...stages].sort(([, a], [, b]) => a.order - b.order);
const width = Math.max(...rows.map(([stage]) => stage.length), 5);
console.log(`${job.title} (${job.status})\n`);
console.log(`${'stage'.padEnd(width)}  applications  last change`);
for (const [stage, { count, newest }] of rows)
  console.log(`${stage.padEnd(width)}  ${String(count).padStart(12)}  ${newest}`);
console.log(`\n${rows.reduce((sum, [, { count }]) => sum + count, 0)} open applications`);
