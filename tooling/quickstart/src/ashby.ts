import { createAshby } from '@agent-connectors/ashby';
import { heading, say } from './terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads only: checks the credentials and lists jobs with their status. */
export async function ashbyReads(env: Environment): Promise<void> {
  const ashby = createAshby({ env, policy: { readOnly: true } });
  heading('Ashby: check the credentials');
  const { apis } = await ashby.check();
  for (const [api, { status, account }] of Object.entries(apis))
    say(`${api}: ${status}${account ? `, ${account}` : ''}`);
  const { data: jobs } = await ashby.jobs.list({ limit: 20 }, { fields: ['title', 'status'] });
  for (const job of jobs) say(`${job.status}: ${job.title}`);
}

/** Reads all candidates once, then only the changed ones, with the sync token of the last page. */
export async function ashbyAct(env: Environment): Promise<void> {
  const ashby = createAshby({ env });

  heading('Ashby: read all candidates, stop halfway and continue');
  let walked = 0;
  let cursor: string | undefined;
  for await (const page of ashby.candidates.list({ limit: 100 }).pages()) {
    walked += page.data.length;
    cursor = page.meta.nextCursor;
    if (walked >= 500) break;
  }
  say(`stopped after ${walked} candidates; the cursor is enough to continue`);
  let syncToken: string | undefined;
  for await (const page of ashby.candidates.list({ limit: 100, ...(cursor && { cursor }) }).pages()) {
    walked += page.data.length;
    syncToken = page.meta.syncToken;
  }
  say(`continued to ${walked} candidates; the last page returned a sync token`);

  heading('Ashby: update one candidate, then list only the changes since the sync token');
  const { data: found } = await ashby.candidates.list({ limit: 1 });
  const [someone] = found;
  if (someone === undefined || syncToken === undefined) return;
  await ashby.candidates.update({ candidateId: someone.id, linkedInUrl: 'https://www.linkedin.com/in/on-the-move' });
  for await (const changed of ashby.candidates.list({ syncToken })) say(`changed: ${changed.name}`);
}
