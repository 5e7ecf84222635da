// Downloads the resumes of all active candidates of a job, except existing files: download-resumes "<job title>" <folder>
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createAshby, downloadFile } from '@agent-connectors/ashby';

const [title, folder] = process.argv.slice(2);
if (title === undefined || folder === undefined) {
  console.log('download-resumes "<job title>" <folder>');
  process.exit(2);
}
const ashby = createAshby({ policy: { readOnly: true } });
const { data: jobs } = await ashby.jobs.search({ title });
if (jobs.length === 0) throw new Error(`No job has the title '${title}'.`);
await mkdir(folder, { recursive: true });

for (const { id: jobId } of jobs) {
  for await (const { candidate } of ashby.applications.list({ jobId, status: 'Active' })) {
    if (!candidate?.id) continue;
    const { data } = await ashby.candidates.get({ id: candidate.id }, { fields: ['id', 'name', 'resumeFileHandle'] });
    const { handle, name } = data.resumeFileHandle ?? {};
    if (!handle) {
      console.log(`no resume  ${data.name}`);
      continue;
    }
    // Names are untrusted input: keep only characters that are safe in a file name.
    const safe = `${data.name} ${data.id?.slice(0, 8)}`.replaceAll(/[^\p{L}\p{N} -]/gu, '_');
    const path = join(folder, safe + extname(name ?? '').replaceAll(/[^.\p{L}\p{N}]/gu, ''));
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    ) {
      console.log(`exists     ${path}`);
      continue;
    }
    const { stream } = await downloadFile(ashby, { fileHandle: handle });
    await writeFile(`${path}.part`, stream);
    await rename(`${path}.part`, path);
    console.log(`downloaded ${path}`);
  }
}
