import type { EntityDraft, OperationDraft } from '../draft/model.ts';
import type { Notes } from '../notes.ts';
import { Code, createImports, type Imports, quote, valueCode } from './code.ts';
import { type CrudDraft, crudOf } from './emulator-crud.ts';
import { emulatorRoute, routePattern } from './emulator-route.ts';
import { exampleData, exampleResponse } from './example-response.ts';

const engine = (file: string) => `../../../engine/${file}.ts`;

/** Responses with more text than this are JSON in a file of their own. */
const longExamples = 4000;

/** Where a file takes its example responses from: its own code, or a file of JSON. */
interface Examples {
  readonly imports: Imports;
  /** Responses by route, if they are JSON. */
  readonly json: Record<string, unknown> | undefined;
}

/** The file of an entity, and its example responses if they are long. */
export interface EmulatorEntity {
  readonly text: string;
  readonly examples: Readonly<Record<string, unknown>> | undefined;
}

/** Returns the emulator of one entity. `seen` holds the routes of other entities, which must not be repeated. */
export function emulatorEntity(entity: EntityDraft, file: string, seen: Set<string>, notes: Notes): EmulatorEntity {
  const routed = entity.operations.filter((operation) => {
    const route = emulatorRoute(operation);
    const pattern = route === undefined ? undefined : routePattern(route);
    if (pattern === undefined || seen.has(pattern)) {
      notes.add(
        'omitted',
        `${operation.method} ${operation.path}: the emulator omits it, because the sandbox's router cannot distinguish its route.`,
      );
      return false;
    }
    seen.add(pattern);
    return true;
  });
  const crud = crudOf(entity, routed);
  const plain = new Set<OperationDraft>(Object.values(crud?.operations ?? {}));
  const imports = createImports();
  imports.add(engine('emulator'), 'type EmulatorContext');
  imports.add(engine('emulator'), 'type Handler');
  const shownRoutes = routed.filter((operation) => !plain.has(operation));
  const bodies = shownRoutes.map((one) =>
    exampleResponse(one, entity.singular.join(' '), exampleData(one, entity.singular.join(' '))),
  );
  const own: Examples = {
    imports,
    json: JSON.stringify([bodies, crud?.example]).length > longExamples ? {} : undefined,
  };
  const examples = shownRoutes.map((one) => exampleRoute(one, entity, own));
  const record = crud && exampleCode('record', crud.example, own);
  const parts = [...(crud ? ['...crud(style, entity)'] : []), ...examples];
  const body = crud
    ? `${styleCode(crud, imports)}\n${entityCode(crud, entity, imports)}\n  return { ${parts.join(', ')} };`
    : `  return { ${parts.join(', ')} };`;
  const parameter = crud ? 'context' : '_context';
  const seed = crud ? `\n/** The initial record. */\nconst example = ${record};\n` : '';
  const json = own.json === undefined ? '' : `import examples from './${file}.examples.json' with { type: 'json' };\n`;
  const shown = crud
    ? ` TODO: validate input.${examples.length === 0 ? '' : ' The other operations of this draft return examples.'}`
    : ' TODO: add data and rules. All operations of this draft return examples.';
  const text = `${imports.code()}
${json}${seed}
/** Creates the handlers for ${entity.plural.join(' ')}.${shown} */
export function ${entity.accessor}(${parameter}: EmulatorContext): Readonly<Record<string, Handler>> {
${body}
}`;
  return { text, examples: own.json };
}

/** Returns an example as code, or a reference to it. */
function exampleCode(key: string, value: unknown, { json }: Examples): string {
  if (json === undefined) return valueCode(value);
  json[key] = value;
  return `examples[${quote(key)}]`;
}

/** Returns a route that always returns the same example. */
function exampleRoute(operation: OperationDraft, entity: EntityDraft, own: Examples): string {
  const { method, path, response, kind } = operation;
  const route = quote(`${method} ${path}`);
  const name = entity.singular.join(' ');
  if (kind === 'download')
    return `${route}: () => ({ status: ${response.status}, bytes: { contentType: 'text/plain', content: new TextEncoder().encode('Ready on Monday.') } })`;
  const data = exampleData(operation, name);
  if (response.isText)
    return `${route}: () => ({ status: ${response.status}, bytes: { contentType: ${quote(response.mediaType ?? 'text/plain')}, content: new TextEncoder().encode('Ready on Monday.') } })`;
  if (data === undefined) return `${route}: () => ({ status: ${response.status} })`;
  const status = response.status === 200 ? '' : `, ${response.status}`;
  const body = exampleCode(`${method} ${path}`, exampleResponse(operation, name, data), own);
  return `${route}: () => ${own.imports.add(engine('wire-response'), 'json')}(${body}${status})`;
}

function styleCode({ operations, key, envelopes, page }: CrudDraft, imports: Imports): string {
  const { create, delete: remove } = operations;
  const statuses = {
    ...(create && create.response.status !== 201 && { created: create.response.status }),
    ...(remove && remove.response.status !== 204 && { deleted: remove.response.status }),
  };
  return `  const style = ${imports.add(engine('rest-style'), 'restStyle')}(${valueCode({
    context: new Code('context'),
    ...(envelopes.one !== undefined && { one: new Code(`(view) => (${valueCode(envelopes.one)})`) }),
    list: new Code(`${page.form === 'wholeList' ? '()' : '(input)'} => ${listCode(page, envelopes.many, imports)}`),
    created: new Code(`(random) => (${valueCode({ [key]: new Code('random.uuid()') })})`),
    updated: new Code('() => ({})'),
    ...(Object.keys(statuses).length > 0 && { statuses }),
  })});`;
}

function listCode(page: CrudDraft['page'], body: unknown, imports: Imports): string {
  const code = valueCode(body);
  const used = (['next ?? null', 'hasMore', 'total'] as const)
    .filter((value) => code.includes(`: ${value}`))
    .map((value) => value.replace(' ?? null', ''));
  const parameters = used.length > 0 ? `items, { ${used.join(', ')} }` : 'items';
  return `${imports.add(engine('rest-lists'), page.form)}(${valueCode({
    ...(page.form !== 'wholeList' && { input: new Code('input'), size: { default: 20, max: 1000 } }),
    ...page.names,
    body: new Code(`(${parameters}) => (${code})`),
  })})`;
}

function entityCode({ operations, key }: CrudDraft, entity: EntityDraft, imports: Imports): string {
  imports.add(engine('crud'), 'crud');
  const record = `Record<string, unknown> & { readonly ${key}: string }`;
  const routes = Object.entries(operations).map(([name, { method, path }]) => [name, `${method} ${path}`] as const);
  const input = () => `${imports.add('valibot', '* as v') && 'v'}.record(v.string(), v.unknown())`;
  const noun = entity.singular.join(' ');
  return `  const entity = ${valueCode({
    noun: noun.charAt(0).toUpperCase() + noun.slice(1),
    routes: Object.fromEntries(routes),
    table: new Code(
      `${imports.add(engine('table'), 'createTable')}<${record}>({ id: (record) => record.${key}, records: [example] })`,
    ),
    ...(operations.create && {
      create: {
        input: new Code(input()),
        record: new Code(
          `(given: object) => { const { ${key}: _new, ...fields } = example; return { ...fields, ...given }; }`,
        ),
      },
    }),
    ...(operations.update && { update: { input: new Code(input()), changes: new Code('(given: object) => given') } }),
  })};`;
}
