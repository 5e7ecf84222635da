import { spawn } from 'node:child_process';

/** What a program printed, and how it ended. */
export interface ProgramResult {
  readonly out: string;
  readonly code: number | null;
}

/** Runs a program without a shell. Resolves to `undefined` where it is not installed. */
export type RunProgram = (command: string, args: readonly string[]) => Promise<ProgramResult | undefined>;

/** A program that waits for something must not block the command. */
const timeoutMs = 10_000;

export const runProgram: RunProgram = (command, args) =>
  new Promise((resolve) => {
    // Not the option `timeout`: its timer goes on where the program is not installed, and so does the process.
    const signal = AbortSignal.timeout(timeoutMs);
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], signal, windowsHide: true });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve({ out: Buffer.concat(chunks).toString('utf8'), code }));
  });
