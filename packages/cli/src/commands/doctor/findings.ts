import type { Io } from '../../io.ts';
import { isTooOld, oldestNode } from '../../node-version.ts';
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

function nodeVersion(current: string): Finding {
  const isOld = isTooOld(current);
  return {
    check: 'Node.js',
    status: isOld ? 'problem' : 'ok',
    detail: `version ${current}.`,
    ...(isOld && { hint: `Install ${oldestNode} or newer.` }),
  };
}
