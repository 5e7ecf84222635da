// Lists candidates who have been in one stage for more than some days, longest wait first: stuck-candidates [days, 14] [job title]
import { createAshby } from '@agent-connectors/ashby';

const [days = '14', title] = process.argv.slice(2);
const since = Date.now() - Number(days) * 86_400_000;
if (Number.isNaN(since)) throw new Error(`'${days}' is not a number of days.`);
const ashby = createAshby({ policy: { readOnly: true } });

const job = title === undefined ? undefined : (await ashby.jobs.search({ title })).data[0];
if (title !== undefined && job === undefined) throw new Error(`No job has the title '${title}'.`);

const stuck: { days: number; stage: string; who: string; job: string }[] = [];
for await (const application of ashby.applications.list({ status: 'Active', jobId: job?.id })) {
  // Later applications cannot have waited that long. Each of the others costs a request.
  if (Date.parse(application.createdAt ?? '') > since) continue;
  for await (const { title: stage, enteredStageAt, leftStageAt } of ashby.applications.listHistory({
    applicationId: application.id,
  })) {
    const entered = Date.parse(enteredStageAt ?? '');
    if (leftStageAt || !(entered < since)) continue;
    stuck.push({
      days: Math.floor((Date.now() - entered) / 86_400_000),
      stage: stage ?? '?',
      who: application.candidate?.name ?? application.id,
      job: application.job?.title ?? '?',
    });
  }
}

stuck.sort((a, b) => b.days - a.days);
console.log(`${stuck.length} candidates have been in one stage for more than ${days} days`);
for (const one of stuck)
  console.log(`${String(one.days).padStart(5)} d  ${one.stage.padEnd(24)}  ${one.who.padEnd(24)}  ${one.job}`);
