import type { Names, Style } from '../../../engine/crud.ts';
import type { Handler, SandboxRequest, SandboxResponse } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { readBody } from '../fields.ts';
import { appRejection, badRequest, notFound } from '../rejections.ts';

export type Routes = Readonly<Record<string, Handler>>;

/** The fields that the App API sets on new records. */
interface Stamp {
  readonly id: number;
  readonly created_at: number;
  readonly updated_at: number;
}

/** Creates the style of most of the App API: numeric ids, an envelope around every record, no pages. */
export function appStyle(now: () => number): Style<Stamp, SandboxResponse> {
  return {
    input: readBody,
    idOf: (request) => {
      const [name, id] = Object.entries(request.params).at(-1) ?? ['id', ''];
      return numberOf(name, id);
    },
    notFound: () => appRejection(404, 'not found'),
    one: (view, { one }) => json(one === undefined ? view : { [one]: view }),
    list: ({ records, view, names }) => json(under(names, records.map(view))),
    deleted: () => ({ status: 204 }),
    created: (table) => ({ id: table.nextNumber(), created_at: now(), updated_at: now() }),
    updated: () => ({ updated_at: now() }),
  };
}

const under = ({ many = '' }: Names, views: readonly unknown[]) => ({ [many]: views });

/** Returns a numeric id. An id that is not a number is a bad request instead of an unknown record. */
function numberOf(name: string, text: string): string {
  return /^\d+$/.test(text) ? String(Number(text)) : badRequest(`${name} is invalid`);
}

/** Finds the record of a path parameter. */
export function recordOf<T>(request: SandboxRequest, name: string, table: { get(id: string): T | undefined }): T {
  return table.get(numberOf(name, request.params[name] ?? '')) ?? notFound();
}
