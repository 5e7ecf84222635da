import type { Io } from '../io.ts';
import { createPrinter } from '../output/printer.ts';
import { type OperationCall, optionsOf, toolboxOf, withoutSource } from './operation-call.ts';

/** Prints the request exactly as it would be sent, without credentials: for a listing that of the first page. */
export async function printDryRun(call: OperationCall, io: Io): Promise<void> {
  const { options, params, source, id } = call;
  const isWalk = options.all || options.count || options.countBy !== undefined;
  if (isWholeRead(call)) return previewAlone(call, io);
  if (options.jq !== undefined) await (await import('@agent-connectors/tools')).compileJq(options.jq);
  const toolbox = await toolboxOf(call);
  const { data, meta } = await toolbox.execute(`${source.id}.${id}`, params, {
    ...optionsOf(call),
    // Walks keep whole records, unless fields are named.
    ...(isWalk && { all: true, limit: undefined, fields: (options.count ? undefined : options.fields) ?? ['*'] }),
    maxCharacters: Number.POSITIVE_INFINITY,
    dryRun: true,
  });
  await createPrinter(io, { format: 'json', raw: false }).result(data, { ...withoutSource(meta), ...unused(call) });
}

/** Names the options that are for a result, which a dry run has not. */
function unused({ options }: OperationCall): { readonly notApplied?: readonly string[] } {
  const given = [
    options.jq !== undefined && '--jq',
    options.out !== undefined && '--out',
    options.raw && '--raw',
    options.format !== undefined && options.format !== 'json' && '--output',
  ].filter((name) => name !== false);
  return given.length === 0 ? {} : { notApplied: given };
}

/** Whether nothing but the parameters decides what is sent. */
const isWholeRead = ({ definition: { kind, effect }, options: { fields, jq, idempotencyKey } }: OperationCall) =>
  kind !== 'list' &&
  (kind === 'download' || effect === 'read') &&
  [fields, jq, idempotencyKey].every((option) => option === undefined);

/** Previews a call without a toolbox, which takes as long to load as all else. */
async function previewAlone(call: OperationCall, io: Io): Promise<void> {
  const { source, id, params } = call;
  const client = await source.client();
  const [entity = '', action = ''] = id.split('.');
  const { data } = await client.execute(entity, action, params, { dryRun: true });
  await createPrinter(io, { format: 'json', raw: false }).result(withNames(data, call.unfilled), {
    dryRun: true,
    ...unused(call),
    ...(call.unfilled && call.unfilled.length > 0 && { filledInWhenSent: call.unfilled }),
  });
}

/** Shows placeholders that are filled in later as they were typed. In an address they are encoded. */
function withNames(request: unknown, unfilled: readonly string[] = []): unknown {
  if (typeof request !== 'object' || request === null || !('url' in request) || typeof request.url !== 'string')
    return request;
  return { ...request, url: unfilled.reduce((url, name) => url.replaceAll(`%7B${name}%7D`, `{${name}}`), request.url) };
}
