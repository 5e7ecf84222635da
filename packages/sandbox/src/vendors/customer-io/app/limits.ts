import type { SandboxRequest, VendorLimit } from '../../../engine/emulator.ts';

const second = 1000;
const day = 86_400 * second;

/** Design Studio endpoints that render have a smaller bucket. */
const rendering = /^(?:GET|POST) \/v1\/design_studio\/emails\/[^/]+\/(?:link|publish|render|preview|review)$/;
const orderingPreviews = /^POST \/v1\/design_studio\/emails\/[^/]+\/inbox_previews$/;

/** Returns the limit of an App endpoint: one bucket for the workspace, and separate limits for a few endpoints. */
export function appLimit(request: SandboxRequest): VendorLimit | undefined {
  const { method, path } = request;
  if (isDownload(request)) return undefined;
  if (method === 'POST' && /^\/v1\/campaigns\/[^/]+\/triggers$/.test(path)) {
    return { bucket: 'broadcast triggers', requests: 1, windowMs: 10 * second };
  }
  if (hasDailyQuota(request)) return { bucket: 'archived messages', requests: 100, windowMs: day };
  if (path.startsWith('/v1/send/')) return { bucket: 'sends', requests: 100, windowMs: second };
  const call = `${method} ${path}`;
  if (rendering.test(call) || orderingPreviews.test(call))
    return { bucket: 'design studio', requests: 5, windowMs: second };
  return { bucket: 'app', requests: 10, windowMs: second };
}

export function hasDailyQuota(request: SandboxRequest): boolean {
  return /^\/v1\/messages\/[^/]+\/archived_message$/.test(request.path);
}

/** Returns whether a request is for one of the sandbox's files, which needs no key and has no limit. */
export function isDownload({ path }: SandboxRequest): boolean {
  return path.startsWith('/_downloads/');
}
