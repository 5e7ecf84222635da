import type { Io } from '../../io.ts';
import { version } from '../../version.ts';
import { cache } from './cache.ts';
import { connectorFindings } from './connector-findings.ts';
import type { Finding } from './finding.ts';
import { savedCredentials } from './saved-credentials.ts';

/** Looks at every part of the setup. Sends nothing, and never throws: an error is a finding. */
export async function findings(io: Io): Promise<Finding[]> {
  const saved = savedCredentials(io);
  return [
    nodeVersion(process.versions.node),
    { check: 'agent-connectors', status: 'ok', detail: `version ${version}.` },
    ...(await connectorFindings(io, saved)),
    ...saved,
    ...cache(io),
  ];
}

/** The oldest version that the packages run on, as their `engines` say. */
const [oldestMajor, oldestMinor] = [22, 13];

function nodeVersion(current: string): Finding {
  const [major = 0, minor = 0] = current.split('.').map(Number);
  const isNew = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return {
    check: 'Node.js',
    status: isNew ? 'ok' : 'problem',
    detail: `version ${current}.`,
    ...(!isNew && { hint: `Install ${oldestMajor}.${oldestMinor} or newer.` }),
  };
}
