import * as v from 'valibot';
import { crud, given } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import type { InputReader } from '../../../engine/input.ts';
import type { Table } from '../../../engine/table.ts';
import { appBody, type Fields, flag, oneOf, optional, read, text } from '../fields.ts';
import { badRequest, notFound } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { type Owner, type Template, templateIdOf } from '../store/templates.ts';
import { appStyle, type Routes, recordOf } from './style.ts';

interface TemplateRoutes {
  /** The key of a template in a response. */
  readonly key: 'action' | 'content';
  readonly path: string;
  /** The path of the update, if it differs. */
  readonly changePath?: string;
  readonly table: Table<Template>;
  readonly find: (request: SandboxRequest) => Template;
  readonly view: (store: Store, template: Template) => unknown;
  readonly changed?: (template: Template) => void;
  readonly body?: (request: SandboxRequest) => Fields;
  readonly reader?: InputReader;
}

/** Creates the routes to read and update a single action or content. An update keeps omitted fields. */
export function templateRoutes(store: Store, routes: TemplateRoutes): Routes {
  const common = appStyle(store.now);
  const { key, path, changePath = path, table, find, body = appBody, reader = read } = routes;
  const style: typeof common = {
    ...common,
    input: (request, schema) => reader(schema, body(request)),
    idOf: (request) => String(find(request).id),
  };
  return crud(style, {
    noun: key,
    one: key,
    table,
    view: (template) => routes.view(store, template),
    stamped: false,
    routes: { get: `GET ${path}`, update: `PUT ${changePath}` },
    update: {
      input: changesOf(store, key === 'action'),
      changes: ({ body_json, ...changes }, template) => {
        if (isLinked(store, template)) badRequest('content made in Design Studio cannot be updated');
        return { body: body_json, ...given(changes), updated: store.now() };
      },
      done: (template) => routes.changed?.(template),
    },
  });
}

/** Finds the action or content in the path, which must belong to the given message. */
export function templateIn(
  request: SandboxRequest,
  name: 'action_id' | 'content_id',
  table: Pick<Table<Template>, 'get'>,
  owner: Owner,
  { id }: { readonly id: number },
): Template {
  const template = recordOf(request, name, table);
  return template[owner] === id ? template : notFound();
}

/** Returns whether a message has its content from Design Studio. */
function isLinked({ designStudio }: Store, template: Template): boolean {
  const templateId = templateIdOf(template);
  // Transactional messages can be updated even so.
  if (template.transactional_id !== undefined) return false;
  return designStudio.emails.find(({ link }) => link?.templateId === templateId) !== undefined;
}

const methods = ['get', 'post', 'put', 'delete', 'patch'] as const;
export const method = v.pipe(text, v.toLowerCase(), oneOf(methods));

/** The id of a sender address. */
export const sender = ({ senders }: Store, message: string) =>
  v.custom<number>((id) => typeof id === 'number' && senders.get(id) !== undefined, message);

/** Accepts headers as a list, or as the JSON text in which they are returned. */
export const headers = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): unknown => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value === '' ? '[]' : value);
    } catch {
      addIssue({ message: 'is not valid JSON' });
      return NEVER;
    }
  }),
  v.array(v.object({ name: text, value: text }, 'must be an object'), 'must be a list'),
);

const texts = optional(text);
const sendingState = optional(oneOf(['automatic', 'draft', 'off'], 'must be automatic, draft or off'));
const ignored = v.pipe(
  v.optional(v.unknown()),
  v.transform(() => undefined),
);

function changesOf(store: Store, isAction: boolean) {
  const from = sender(store, 'is not a sender identity');
  return v.object({
    ...v.entriesFromList(['subject', 'body', 'body_json', 'body_amp', 'preheader_text', 'recipient'], texts),
    ...v.entriesFromList(['cc', 'bcc', 'url'], texts),
    method: optional(method),
    fake_bcc: optional(flag),
    from_id: optional(from),
    reply_to_id: v.optional(v.nullable(from)),
    headers: v.optional(headers),
    // Contents have no sending state and ignore the field.
    sending_state: isAction ? sendingState : ignored,
  });
}
