import {
  addHint,
  type Download,
  downloadFrom,
  type Fetch,
  NotFoundError,
  type OptionRule,
  optionRules,
  PermissionError,
  poll,
  ServerError,
  validateOptions,
} from '@agent-connectors/core';
import type { CustomerIo } from './client.ts';
import type { Export } from './entities/exports.ts';
import { givenIn } from './fields.ts';

type Exports = Pick<CustomerIo, 'exports'>;
type PeopleExport = Parameters<CustomerIo['exports']['create']>[0];
type MessagesExport = NonNullable<Parameters<CustomerIo['exports']['createDeliveries']>[0]>;

/**
 * What to export: people by `filters`, messages by their source, or an export that was started earlier by its
 * `export_id`.
 */
export type RunExportInput = PeopleExport | MessagesExport | { readonly export_id: number };

export interface RunExportOptions {
  /** Milliseconds until the file must start to arrive. Reading its stream may take longer. Default: 600,000. */
  readonly timeout?: number | undefined;
  /** Aborts the wait or the download. The export continues in Customer.io, which cannot stop one. */
  readonly signal?: AbortSignal | undefined;
  /** Polling interval in milliseconds. Default: 2000. */
  readonly pollMs?: number | undefined;
  /** Custom `fetch` for the file, which does not come from the API. */
  readonly fetch?: Fetch | undefined;
  /** Called with the export when it has started and after each poll, until it is done. Keep its `id` to continue later. */
  readonly onProgress?: ((record: Export) => void) | undefined;
}

const exportRules: Readonly<Record<keyof Required<RunExportOptions>, OptionRule>> = {
  timeout: optionRules.milliseconds,
  signal: optionRules.signal,
  pollMs: optionRules.milliseconds,
  fetch: optionRules.function,
  onProgress: optionRules.function,
};

/** A finished export. */
export interface FinishedExport {
  readonly record: Export;
  /** The CSV file. Read it or cancel its stream. */
  readonly file: Download;
}

const place = { connector: 'customer-io', entity: 'exports', action: 'get' };

/**
 * Exports people or messages to a file: starts the export, polls until it is done, and opens the file as a stream. The
 * download link is signed and receives no credential. If the link has expired, requests a new one once.
 *
 * Throws `ServerError` if the export fails, `TimeoutError` after `timeout`, and `AbortedError` when `signal` aborts. The
 * hint of the latter two has the `export_id`: pass it to continue with the same export instead of starting another.
 */
export async function runExport(
  customerIo: Exports,
  input: RunExportInput,
  options: RunExportOptions = {},
): Promise<FinishedExport> {
  validateOptions('runExport', options, exportRules);
  const { timeout = 600_000, signal, pollMs = 2000, fetch, onProgress } = options;
  const end = Date.now() + timeout;
  const callOptions = () => ({ signal, timeout: Math.max(1, end - Date.now()) });
  const started = await start(customerIo, input, callOptions());
  const { id } = started;
  const hint = `The export continues in Customer.io. Call runExport with export_id ${id} to get its file.`;
  const withHint = (error: unknown) => {
    throw addHint(error, hint);
  };
  const record = await poll(started, {
    what: 'the export',
    hint,
    place,
    intervalMs: pollMs,
    timeoutMs: timeout,
    endsAt: end,
    signal,
    onProgress,
    isDone(state) {
      if (state.status === 'done') return true;
      if (state.status === 'failed' || state.failed === true) throw failure(state);
      return false;
    },
    next: async () => (await customerIo.exports.get({ export_id: id }, callOptions())).data,
  });
  const open = async () => {
    const { data: link } = await customerIo.exports.download({ export_id: id }, callOptions());
    return downloadFrom(link.url, { ...callOptions(), fetch, client: customerIo });
  };
  const file = await open()
    .catch((error: unknown) => {
      if (PermissionError.isInstance(error) || NotFoundError.isInstance(error)) return open();
      throw error;
    })
    .catch(withHint);
  return { record, file };
}

async function start(
  { exports }: Exports,
  input: RunExportInput,
  options: { readonly signal: AbortSignal | undefined; readonly timeout: number },
): Promise<Export> {
  if ('export_id' in input) return (await exports.get(input, options)).data;
  // If the input matches neither, the operation rejects it with a precise error.
  const { data } = isPeople(input)
    ? await exports.create(input, options)
    : await exports.createDeliveries(input, options);
  return data;
}

const isPeople = (input: PeopleExport | MessagesExport): input is PeopleExport => givenIn(input).includes('filters');

function failure({ id }: Export): ServerError {
  return new ServerError({
    ...place,
    message: `Export ${id} failed. Customer.io does not say why.`,
    hint: 'Narrow the filter, or try again later.',
    outcome: 'rejected',
  });
}
