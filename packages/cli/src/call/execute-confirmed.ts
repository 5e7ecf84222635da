import { NotPermittedError } from '@agent-connectors/core';
import type { Confirm, ExecuteOptions, Toolbox, ToolboxResult } from '@agent-connectors/tools';
import type { Io } from '../io.ts';
import { UnconfirmedError } from './unconfirmed-error.ts';

/**
 * Executes a call, and asks the person at the terminal where it needs a confirmation. Throws `UnconfirmedError` where they refuse it and where
 * nobody can be asked, besides what the toolbox throws.
 */
export async function executeConfirmed(
  toolbox: Toolbox,
  name: string,
  params: Readonly<Record<string, unknown>>,
  options: ExecuteOptions,
  io: Io,
): Promise<ToolboxResult> {
  let isRefused = false;
  const confirm: Confirm = async (request, { signal }) => {
    const { questionOf } = await import('@agent-connectors/tools');
    const answer = await io.ask(`${questionOf([request])} [y/N] `, signal && { signal });
    const isYes = /^y(es)?$/i.test(answer.trim());
    isRefused = !isYes;
    return isYes;
  };
  const canAsk = io.terminal.in && io.terminal.err;
  try {
    return await toolbox.execute(name, params, { ...options, ...(canAsk && { confirm }) });
  } catch (error) {
    if (isRefused && NotPermittedError.isInstance(error)) throw new UnconfirmedError(error.toJSON(), { isRefused });
    const { ConfirmationRequiredError, errorJson } = await import('@agent-connectors/tools');
    if (!ConfirmationRequiredError.isInstance(error)) throw error;
    const hint = [
      'Nothing was sent. Tell the user what would be done: see request, and --dry-run for all that would be sent.',
      'When the user agrees, run the same command with --yes.',
    ].join(' ');
    const { request } = errorJson(error);
    throw new UnconfirmedError({ ...error.toJSON(), hint, request }, { isRefused: false });
  }
}
