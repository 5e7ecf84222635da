import type { Draft, EntityDraft } from '../draft/model.ts';
import type { Notes } from '../notes.ts';
import { keyCode, quote, valueCode } from './code.ts';
import { credentialsOf } from './credentials.ts';
import { entityFile } from './entity-files.ts';
import { exampleAnswer, exampleData } from './example-answer.ts';
import type { SourceFile } from './files.ts';
import { routePattern, standInRoute } from './stand-in-route.ts';

/** A stand-in that answers every route with an example: a beginning, without memory or rules. */
export function standInFiles(draft: Draft, notes: Notes): SourceFile[] {
  const seen = new Set<string>();
  const data = draft.entities.map((entity) => ({
    path: `data/${entityFile(entity)}.ts`,
    text: routes(draft, entity, seen, notes),
  }));
  return [{ path: 'index.ts', text: standIn(draft) }, { path: 'index.test.ts', text: standInTest(draft) }, ...data];
}

function routes({ title }: Draft, entity: EntityDraft, seen: Set<string>, notes: Notes): string {
  const imports = new Set<string>();
  const entries = entity.operations.flatMap((operation) => {
    const route = standInRoute(operation);
    if (route === undefined || seen.has(routePattern(route))) {
      notes.add('left out', `${operation.method} ${operation.path}: the sandbox's router cannot tell it from others.`);
      return [];
    }
    seen.add(routePattern(route));
    const name = entity.singular.join(' ');
    const data = exampleData(operation, name);
    if (operation.kind === 'download')
      return [
        `${quote(route)}: () => ({ status: ${operation.answer.status}, bytes: { contentType: 'text/plain', content: new TextEncoder().encode('Ready on Monday.') } })`,
      ];
    if (data === undefined) return [`${quote(route)}: () => ({ status: ${operation.answer.status} })`];
    imports.add('json');
    const status = operation.answer.status === 200 ? '' : `, ${operation.answer.status}`;
    return [`${quote(route)}: () => json(${valueCode(exampleAnswer(operation, name, data))}${status})`];
  });
  const json = imports.size > 0 ? `import { json } from '../../engine/answer.ts';\n` : '';
  return `${json}import type { Handler } from '../../engine/stand-in.ts';

/** What ${title} answers about ${entity.plural.join(' ')}: the same every time. */
export const ${entity.accessor}: Readonly<Record<string, Handler>> = { ${entries.join(', ')} };`;
}

function standIn(draft: Draft): string {
  const { name, title, entities, auth } = draft;
  const fields = credentialsOf(draft).map(({ field }) => field);
  const known = `credentials.${name.constant}`;
  const [first = ''] = fields;
  const header = auth.kind === 'header' ? auth.header.toLowerCase() : '';
  const read =
    auth.kind === 'bearer'
      ? {
          imports: `import { bearerToken } from '../engine/authorization.ts';\n`,
          test: `bearerToken(request) === ${known}.${first}`,
        }
      : auth.kind === 'header'
        ? { imports: '', test: `request.headers[${quote(header)}] === ${known}.${first}` }
        : {
            imports: `import { basicCredentials } from '../engine/authorization.ts';\n`,
            test: `basicCredentials(request)?.user === ${known}.username && basicCredentials(request)?.password === ${known}.password`,
          };
  return `import { json } from '../engine/answer.ts';
${read.imports}import { credentials } from '../engine/credentials.ts';
import { mounts } from '../engine/mounts.ts';
import type { StandIn } from '../engine/stand-in.ts';
${entities.map((entity) => `import { ${entity.accessor} } from './data/${entityFile(entity)}.ts';`).join('\n')}

const failure = (status: number, message: string) => json({ message }, status);

/** Creates a stand-in for the API of ${title}. A draft: it answers examples, remembers nothing and checks no parameter. */
export function create${name.type}StandIn(): StandIn {
  return {
    mount: mounts.${keyCode(name.constant)},
    routes: { ${entities.map(({ accessor }) => `...${accessor}`).join(', ')} },
    authenticate: (request) => (${read.test} ? undefined : failure(401, 'The credential is missing or wrong.')),
    unknownPath: () => failure(404, 'There is no such path.'),
    wrongMethod: () => failure(405, 'The path does not know this method.'),
    tooManyRequests: (_request, seconds) => json({ message: 'Too many requests.' }, 429, { 'Retry-After': String(seconds) }),
    serverError: (_request, status) => failure(status, 'Something went wrong.'),
  };
}`;
}

function standInTest({ name, title }: Draft): string {
  return `import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

it('turns away who shows no credential to the stand-in of ${title.replaceAll("'", "\\'")}', async () => {
  expect((await fetch(\`\${sandbox.env['${name.variable}_BASE_URL']}/nothing\`)).status).toBe(401);
});`;
}
