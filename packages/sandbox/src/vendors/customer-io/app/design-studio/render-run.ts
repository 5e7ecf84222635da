import { previewClients } from '../../data/preview-clients.ts';
import { mounts } from '../../mounts.ts';
import type { PreviewRun } from '../../store/design-studio.ts';

/** Whether all screenshots are made: so it is from the second reading on. */
export function settled(run: PreviewRun): boolean {
  return run.readings >= 2;
}

/** A run with its screenshots, which are named by links into the sandbox. */
export function renderRun(run: PreviewRun, host: string): Record<string, unknown> {
  return {
    run_id: run.runId,
    name: run.name,
    client_ids: run.clientIds,
    ...counts(run),
    previews: run.clientIds.map((id) => renderPreview(run, id, host)),
    created_at: run.created,
    updated_at: run.updated,
  };
}

/** A run in the history. */
export function renderJob(run: PreviewRun): Record<string, unknown> {
  return {
    run_id: run.runId,
    name: run.name,
    node_id: run.nodeId,
    node_count: 1,
    ...counts(run),
    created_at: run.created,
    updated_at: run.updated,
  };
}

function counts(run: PreviewRun): Record<string, unknown> {
  const cached = run.cachedIds.length;
  const succeeded = settled(run) ? run.clientIds.length - cached : 0;
  return {
    is_processed: settled(run),
    total_previews_requested: run.clientIds.length,
    total_previews_ready: cached + succeeded,
    total_previews_succeeded: succeeded,
    total_previews_cached: cached,
    total_previews_bounced: 0,
  };
}

function renderPreview(run: PreviewRun, clientId: string, host: string): Record<string, unknown> {
  const client = previewClients.find((one) => one.id === clientId);
  const cached = run.cachedIds.includes(clientId);
  const complete = settled(run) || cached;
  const capture = `http://${host}${mounts.app}/v1/design_studio/emails/${run.nodeId}/inbox_previews/${run.runId}/captures/${clientId}`;
  return {
    client_id: clientId,
    display_name: client?.client ?? clientId,
    os: client?.os ?? '',
    category: client?.category ?? 'Mobile',
    ...(client?.browser ? { browser: client.browser } : {}),
    status: complete ? 'Complete' : 'Processing',
    ...(cached ? { cached: true } : {}),
    ...(complete
      ? {
          screenshots: { default: `${capture}?variant=screenshot` },
          thumbnail: `${capture}?variant=thumbnail`,
          full_thumbnail: `${capture}?variant=full_thumbnail`,
        }
      : {}),
  };
}
