import { readOptions } from '../../grammar/options.ts';
import { UsageError } from '../../usage-error.ts';
import { printResult } from '../auth/print.ts';
import type { HostedAction } from './hosted-line.ts';
import { openPlatform } from './platform-env.ts';

/** Creates a workspace, or finds the one of this name. */
export const run: HostedAction = async (argv, io) => {
  const { options, words } = readOptions(argv, { 'region-id': { type: 'value' } });
  const [workspaceName, extra] = words;
  if (workspaceName === undefined || extra !== undefined)
    throw new UsageError('Name the workspace.', 'agent-connectors hosted workspaces create acme');
  const { hosted, env } = await openPlatform(io, { writes: true });
  const step = await hosted.createWorkspace({ env, workspaceName, regionId: options['region-id'] });
  await printResult(io, step, [`${step.status}  ${workspaceName}  ${step.id ?? ''}`]);
};
