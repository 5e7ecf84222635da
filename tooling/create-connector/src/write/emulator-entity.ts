import type { EntityDraft, OperationDraft } from '../draft/model.ts';
import type { Notes } from '../notes.ts';
import { Code, createImports, type Imports, quote, valueCode } from './code.ts';
import { type CrudDraft, crudOf } from './emulator-crud.ts';
import { emulatorRoute, routePattern } from './emulator-route.ts';
import { exampleData, exampleResponse } from './example-response.ts';

const engine = (file: string) => `../../../engine/${file}.ts`;

/** Returns the emulator of one entity. `seen` holds the routes of other entities, which must not be repeated. */
export function emulatorEntity(entity: EntityDraft, seen: Set<string>, notes: Notes): string {
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
  const examples = routed.filter((operation) => !plain.has(operation)).map((one) => exampleRoute(one, entity, imports));
  const parts = [...(crud ? ['...crud(style, entity)'] : []), ...examples];
  const body = crud
    ? `${styleCode(crud, imports)}\n${entityCode(crud, entity, imports)}\n  return { ${parts.join(', ')} };`
    : `  return { ${parts.join(', ')} };`;
  const parameter = crud ? 'context' : '_context';
  const seed = crud ? `\n/** The initial record. */\nconst example = ${valueCode(crud.example)};\n` : '';
  const shown = crud
    ? ` TODO: validate input.${examples.length === 0 ? '' : ' The other operations of this draft return examples.'}`
    : ' TODO: add data and rules. All operations of this draft return examples.';
  return `${imports.code()}
${seed}
/** Creates the handlers for ${entity.plural.join(' ')}.${shown} */
export function ${entity.accessor}(${parameter}: EmulatorContext): Readonly<Record<string, Handler>> {
${body}
}`;
}

/** Returns a route that always returns the same example. */
function exampleRoute(operation: OperationDraft, entity: EntityDraft, imports: Imports): string {
  const { method, path, response, kind } = operation;
  const route = quote(`${method} ${path}`);
  const name = entity.singular.join(' ');
  if (kind === 'download')
    return `${route}: () => ({ status: ${response.status}, bytes: { contentType: 'text/plain', content: new TextEncoder().encode('Ready on Monday.') } })`;
  const data = exampleData(operation, name);
  if (data === undefined) return `${route}: () => ({ status: ${response.status} })`;
  const status = response.status === 200 ? '' : `, ${response.status}`;
  return `${route}: () => ${imports.add(engine('wire-response'), 'json')}(${valueCode(exampleResponse(operation, name, data))}${status})`;
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
