import { type InstalledConnector, installedConnectors, loadConnector } from '@agent-connectors/installed';
import { foldersOf } from '../../call/folders.ts';
import { envFileOf, readEnvFile } from '../../credentials/env-file.ts';
import { resolveCredentials } from '../../credentials/resolve-credentials.ts';
import type { Io } from '../../io.ts';
import { type Finding, problemOf } from './finding.ts';

/** Looks at the installed connectors, their credentials and `.env` files. Problems that are `known` are not repeated. */
export async function connectorFindings(io: Io, known: readonly Finding[]): Promise<Finding[]> {
  const { installed, problem } = await installedOrProblem(io);
  if (problem !== undefined) return [problem];
  const files = envFiles(installed, io);
  const connectors = await Promise.all(installed.map((each) => ofConnector(each, io, [...known, ...files])));
  if (installed.length > 0) return [...files, ...connectors];
  const [check, detail, hint] = ['connectors', 'none is installed.', 'npm install @agent-connectors/pylon'];
  return [{ check, status: 'problem', detail, hint }];
}

async function installedOrProblem(
  io: Io,
): Promise<{ readonly installed: readonly InstalledConnector[]; readonly problem?: Finding }> {
  try {
    return { installed: await installedConnectors(foldersOf(io)) };
  } catch (error) {
    return { installed: [], problem: problemOf('connectors', error) };
  }
}

/** Returns the problems with `.env` files, of which connectors mostly share one. */
function envFiles(installed: readonly InstalledConnector[], io: Io): Finding[] {
  const files = new Set(installed.map(({ id }) => envFileOf(io.folder, id)));
  return [...files].flatMap((file) => {
    try {
      readEnvFile(file);
      return [];
    } catch (error) {
      return [problemOf('.env', error)];
    }
  });
}

async function ofConnector(installed: InstalledConnector, io: Io, known: readonly Finding[]): Promise<Finding> {
  const check = installed.id;
  const cause = (text: string) => known.find(({ detail, status }) => status === 'problem' && text.startsWith(detail));
  try {
    const connector = await loadConnector(installed);
    const request = { profile: undefined, given: [], region: undefined };
    const { sources, region, notes } = await resolveCredentials(connector, request, io);
    const from = Object.entries(sources).map(
      ([field, origin]) => `${field} from ${origin === '.env' ? '.env' : `the ${origin}`}`,
    );
    const more = [
      ...(region === undefined ? [] : [`region ${region}`]),
      ...notes.filter((note) => cause(note) === undefined),
    ];
    const version = `version ${connector.version}`;
    if (from.length > 0) return { check, status: 'ok', detail: `${version}, ${[...from, ...more].join(', ')}.` };
    const hint = `agent-connectors auth login ${check}`;
    return { check, status: 'note', detail: `${version}, no credentials.`, hint };
  } catch (error) {
    const problem = problemOf(check, error);
    const found = cause(problem.detail);
    if (found === undefined) return problem;
    return { check, status: 'note', detail: `its credentials cannot be read: see ${found.check}.` };
  }
}
