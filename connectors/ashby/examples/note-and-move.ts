// Adds a note to a candidate and moves them to another stage. Sends nothing without --yes: note-and-move <email> "<stage>" "<note>" [--yes]
import { createAshby } from '@agent-connectors/ashby';

const [email, stageTitle, note] = process.argv.slice(2).filter((argument) => argument !== '--yes');
if (email === undefined || stageTitle === undefined || note === undefined) {
  console.log('note-and-move <email> "<stage>" "<note>" [--yes]');
  process.exit(2);
}
const ashby = createAshby();

const { data: found } = await ashby.candidates.search({ email });
const applications = [];
for (const candidate of found)
  for (const applicationId of candidate.applicationIds ?? []) {
    const { data: application } = await ashby.applications.get({ applicationId });
    if (application.status === 'Active') applications.push({ candidate, application });
  }
const [only, another] = applications;
if (only === undefined) throw new Error(`${email} has no active application.`);
if (another !== undefined) throw new Error(`${email} has several active applications. Move them in Ashby.`);
const { candidate, application } = only;

const interviewPlanId = application.currentInterviewStage?.interviewPlanId;
if (!interviewPlanId) throw new Error('Ashby returned no interview plan for the application.');
const { data: stages } = await ashby.interviewStages.list({ interviewPlanId });
const stage = stages.find(({ title }) => title?.toLowerCase() === stageTitle.toLowerCase());
if (stage === undefined || stage.type === 'Archived')
  throw new Error(`'${stageTitle}' is of type Archived or not one of: ${stages.map(({ title }) => title).join(', ')}.`);

const from = application.currentInterviewStage?.title ?? '?';
console.log(`${candidate.name}, ${application.job?.title}: ${from} -> ${stage.title}`);
const noteParams = { candidateId: candidate.id, note };
const moveParams = { applicationId: application.id, interviewStageId: stage.id };
for (const { data: request } of [
  await ashby.candidateNotes.create(noteParams, { dryRun: true }),
  await ashby.applications.changeStage(moveParams, { dryRun: true }),
])
  console.log('Would send', request.url, JSON.stringify(request.body));

if (process.argv.includes('--yes')) {
  const { data: written } = await ashby.candidateNotes.create(noteParams);
  console.log(`Created note ${written.id}.`);
  const { data: moved } = await ashby.applications.changeStage(moveParams);
  console.log(`The application is now in ${moved.currentInterviewStage?.title}.`);
} else console.log('Nothing was sent. Add --yes to send the requests.');
