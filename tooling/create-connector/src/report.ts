import { isNested } from './draft/input-fields.ts';
import type { Draft, OperationDraft } from './draft/model.ts';
import type { Notes, Topic } from './notes.ts';
import { documentExample } from './write/document-example.ts';

const line = ({ method, path, effect, source: { graphql } }: OperationDraft) =>
  `${graphql === undefined ? `${method} ${path}` : graphql.field} is drafted as ${effect}`;

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Returns the report for the terminal: what a person must review in the draft. */
export function report(draft: Draft, notes: Notes, created: number): string {
  const { name, entities, pagination } = draft;
  const all = entities.flatMap((entity) => entity.operations.map((operation) => ({ entity, operation })));
  const writes = all.filter(
    ({ operation }) => operation.method !== 'GET' && operation.source.graphql?.kind !== 'query',
  );
  const undocumented = all.filter(({ operation }) => operation.source.docs === undefined);
  const paged = all.filter(({ operation }) => operation.pagination !== undefined).length;
  const lists = all.filter(({ operation }) => operation.kind === 'list');
  const id = ({ entity, operation }: (typeof all)[number]) => `${entity.accessor}.${operation.action}`;
  const noted = (topic: Topic) => notes.of(topic);
  const sections: [string, readonly string[]][] = [
    ['TODO: search the new files for `TODO`, and write the missing texts and definitions', []],
    [
      `Effects: derived only from ${draft.sdl === undefined ? 'the HTTP method' : 'names'}. Confirm each one. Set \`sends: true\` if the operation sends messages to people`,
      [...writes.map((each) => `${id(each)}: ${line(each.operation)}`), ...noted('effects')],
    ],
    ['Drafted with `sends`, because of their names', noted('sends')],
    ['Drafted with `spends`, because of their names: they may move or spend money', noted('spends')],
    ['POST operations drafted as reads because of their names', noted('reads by POST')],
    [
      'Summaries and descriptions: derived from names. Write your own, and do not copy sentences from the document',
      [
        `${counted(all.length, 'operation', 'operations')}: ${all.map(id).join(', ')}`,
        `${counted(entities.length, 'entity', 'entities')}: ${entities.map(({ accessor }) => accessor).join(', ')}`,
        'every parameter, because its description only repeats its name',
      ],
    ],
    ['Names: use plural nouns for entities and verbs for actions', noted('names')],
    ['Words of users: the draft has none. Add the words that users have for an entity or an operation as `also`', []],
    ...agentSections(draft, noted),
    [
      `Pagination: guessed from names for ${paged} of ${lists.length} list operations${pagination ? ` (mostly ${pagination.style})` : ''}`,
      [
        ...lists
          .filter(({ operation }) => operation.pagination === undefined)
          .map((each) => `${id(each)} is drafted without pagination`),
        ...noted('pagination'),
      ],
    ],
    [
      'Documentation: each operation needs the address of its page as `docs`, which `npm test` requires',
      undocumented.length > 0
        ? [`${undocumented.length} of ${counted(all.length, 'operation', 'operations')} have none`]
        : [],
    ],
    ['Schemas', noted('schemas')],
    ['Omitted', noted('omitted')],
    ['Hosts', [...draft.fields.flatMap(({ about }) => about ?? []), ...noted('hosts')]],
    ['Headers and media types', [...headerNotes(draft), ...noted('headers')]],
    [
      'Credentials: describe where to create them and which permissions they need (connector.ts, AUTH.md)',
      [
        ...noted('credentials'),
        ...wayNotes(draft),
        ...(draft.auth.some(({ kind }) => kind === 'basic')
          ? ["if the API has only one key, `basic('apiKey')` sends it as the user name, with an empty password"]
          : []),
        ...(draft.check.known
          ? [`check() calls ${draft.check.route}`]
          : ['check() calls GET /, because every operation has required parameters. Choose a better one in check.ts']),
      ],
    ],
    [
      'Errors and rate limits: errors.ts reads common error bodies. Declare `rateLimit`, `exhausted`, and which writes are `idempotent`',
      [],
    ],
    ['Sync: derived from names. `npm test` requires it for each entity with a listing', noted('sync')],
    [
      `Emulator: it ${draft.sdl === undefined ? 'does not validate input' : 'validates documents, and returns examples'}. Add data, rules and errors from the vendor's documents`,
      [`packages/sandbox/src/vendors/${name.id}`],
    ],
    ['File sizes', noted('size')],
  ];
  const text = sections
    .filter(
      ([, items], index) => items.length > 0 || /^(Errors|Names|Requests|TODO|Words)/.test(sections[index]?.[0] ?? ''),
    )
    .map(([title, items]) => [title, ...items.map((item) => `  - ${item}`)].join('\n'));
  return `Created ${created} files for ${draft.title}: ${counted(entities.length, 'entity', 'entities')}, ${counted(all.length, 'operation', 'operations')}.\n\nTo review\n\n${text.join('\n\n')}\n\nNext steps\n\n${next(name.id)}\n`;
}

/** What agents need of the definitions, and `tooling/checks` requires. */
function agentSections({ name, entities, ids }: Draft, noted: (topic: Topic) => readonly string[]) {
  const operations = entities.flatMap((entity) => entity.operations);
  const nested = operations.filter(isNested);
  const shown = nested.filter((each) => documentExample(each) !== undefined).length;
  const brief = entities.filter((entity) => entity.brief !== undefined).length;
  const derived = Object.keys(ids).length;
  const sections: [string, readonly string[]][] = [
    [
      `Requests in users' words: asks.ts has none for ${counted(operations.length, 'operation', 'operations')}. The test of tooling/checks fails until a person has written three to five for each: this is intended`,
      [`to see what is missing for agents: pnpm exec vitest run --root tooling/checks src/agent.test.ts -t ${name.id}`],
    ],
    [
      `Sources of IDs (ids.ts): derived from names for ${counted(derived, 'name', 'names')}. Add the others, with \`null\` where no operation returns them`,
      [...(derived > 0 ? ['confirm each entry of ids.ts, and each `from`'] : []), ...noted('ids')],
    ],
    [
      `Brief fields: derived from names for ${counted(brief, 'entity', 'entities')}. Keep what a person needs to choose among 20 records`,
      [...(brief > 0 ? ['confirm `brief` of each entity and operation that has it'] : []), ...noted('brief')],
    ],
    ['Times: numbers that the document describes as times since 1970, in seconds if it names no unit', noted('times')],
    [
      `Examples: ${shown} of ${counted(nested.length, 'operation', 'operations')} with nested parameters have one of the document. Write the others from the vendor's documents`,
      shown < nested.length ? ['other examples of the draft are made up, as far as there are any'] : [],
    ],
  ];
  return sections;
}

function headerNotes({ idempotency, headers }: Draft): string[] {
  const keyed = idempotency && [
    `idempotency keys are sent as ${idempotency.header}. Confirm that the API repeats the response to a key`,
  ];
  return [...(keyed ?? []), ...Object.entries(headers).map(([name, value]) => `every request has ${name}: ${value}`)];
}

function wayNotes({ auth }: Draft): string[] {
  const kinds = auth.map(({ kind }) => kind);
  const tokens = auth.filter((way) => way.kind === 'refreshToken' || way.kind === 'clientCredentials');
  return [
    ...(kinds.length > 1
      ? [`any of these ways is accepted, the first that is complete: ${kinds.join(', ')}. Tests use ${kinds[0]}`]
      : []),
    ...(tokens.length > 0
      ? ['confirm scopes and `clientAuthentication` of OAuth, test its token endpoint, and add it to the emulator']
      : []),
  ];
}

const next = (id: string) =>
  [
    'pnpm install',
    `pnpm --filter @agent-connectors/core --filter @agent-connectors/${id} build`,
    `pnpm --filter @agent-connectors/${id} typecheck`,
    `pnpm --filter @agent-connectors/${id} --filter @agent-connectors/sandbox test`,
    'pnpm docs:write && pnpm format && pnpm check',
    `pnpm --silent describe ${id}`,
  ]
    .map((command) => `  ${command}`)
    .join('\n');
