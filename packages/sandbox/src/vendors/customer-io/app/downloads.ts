import type { SandboxRequest } from '../../../engine/emulator.ts';

/** Whether a request is for a file of the sandbox's own, which needs no key and counts against no limit. */
export function isDownload({ path }: SandboxRequest): boolean {
  return path.startsWith('/_downloads/');
}
