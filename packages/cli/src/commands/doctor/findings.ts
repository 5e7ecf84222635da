import { type InstalledConnector, installedConnectors, loadConnector } from '@agent-connectors/installed';
import { foldersOf } from '../../call/folders.ts';
import { resolveCredentials } from '../../credentials/resolve-credentials.ts';
import { cacheFolder, configFolder } from '../../folders.ts';
import type { Io } from '../../io.ts';
import { version } from '../../version.ts';

/** What was found out about one part of the setup. */
export interface Finding {
  readonly check: string;
  readonly status: 'ok' | 'note' | 'problem';
  readonly detail: string;
  /** What to do. */
  readonly hint?: string;
}

/** Looks at every part of the setup. Sends nothing, and never throws: an error is a finding. */
export async function findings(io: Io): Promise<Finding[]> {
  const { installed, problem } = await installedOrProblem(io);
  const connectors = await Promise.all(installed.map((each) => ofConnector(each, io)));
  return [
    nodeVersion(process.versions.node),
    { check: 'agent-connectors', status: 'ok', detail: `version ${version}.` },
    ...(problem === undefined ? [] : [problem]),
    ...(installed.length === 0 && problem === undefined
      ? [
          {
            check: 'connectors',
            status: 'problem' as const,
            detail: 'none is installed.',
            hint: 'npm install @agent-connectors/pylon',
          },
        ]
      : []),
    ...connectors,
    { check: 'saved credentials', status: 'ok', detail: `in ${configFolder(io)}.` },
    { check: 'cache', status: 'ok', detail: `in ${cacheFolder(io)}. It can be deleted.` },
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

async function installedOrProblem(
  io: Io,
): Promise<{ readonly installed: readonly InstalledConnector[]; readonly problem?: Finding }> {
  try {
    return { installed: await installedConnectors(foldersOf(io)) };
  } catch (error) {
    return { installed: [], problem: { check: 'connectors', status: 'problem', ...textsOf(error) } };
  }
}

async function ofConnector(installed: InstalledConnector, io: Io): Promise<Finding> {
  const check = installed.id;
  try {
    const connector = await loadConnector(installed);
    const { sources, region, notes } = await resolveCredentials(
      connector,
      { profile: undefined, given: [], region: undefined },
      io,
    );
    const from = Object.entries(sources).map(
      ([field, origin]) => `${field} from ${origin === '.env' ? '.env' : `the ${origin}`}`,
    );
    const more = [region !== undefined && `region ${region}`, ...notes].filter((text) => typeof text === 'string');
    if (from.length === 0)
      return {
        check,
        status: 'note',
        detail: `version ${connector.version}, no credentials.`,
        hint: `agent-connectors auth login ${check}`,
      };
    return { check, status: 'ok', detail: `version ${connector.version}, ${[...from, ...more].join(', ')}.` };
  } catch (error) {
    return { check, status: 'problem', ...textsOf(error) };
  }
}

function textsOf(error: unknown): Pick<Finding, 'detail' | 'hint'> {
  const detail = error instanceof Error ? error.message : String(error);
  const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
  return { detail, ...(hint !== undefined && { hint }) };
}
