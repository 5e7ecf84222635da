import type { Draft, OperationDraft } from './draft/model.ts';
import type { Notes, Topic } from './notes.ts';

const line = ({ method, path, effect }: OperationDraft) => `${method} ${path} is taken for ${effect}`;

/** What a draft leaves to a person, for the terminal. */
export function report(draft: Draft, notes: Notes, created: number): string {
  const { name, entities, pagination } = draft;
  const all = entities.flatMap((entity) => entity.operations.map((operation) => ({ entity, operation })));
  const writes = all.filter(({ operation }) => operation.method !== 'GET');
  const paged = all.filter(({ operation }) => operation.pagination !== undefined).length;
  const lists = all.filter(({ operation }) => operation.kind === 'list');
  const id = ({ entity, operation }: (typeof all)[number]) => `${entity.accessor}.${operation.action}`;
  const noted = (topic: Topic) => notes.of(topic);
  const sections: [string, readonly string[]][] = [
    [
      'Effects: told by the verb alone. Confirm each; set `sends: true` where people outside are messaged',
      [...writes.map((each) => `${id(each)}: ${line(each.operation)}`), ...noted('effects')],
    ],
    ['POSTs taken for reads, by their names', noted('reads by POST')],
    [
      "Summaries and descriptions: made from names. Write them in your own words (the document's sentences must not be copied)",
      [
        `${all.length} operations: ${all.map(id).join(', ')}`,
        `${entities.length} entities: ${entities.map(({ accessor }) => accessor).join(', ')}`,
        'every parameter, which says its own name',
      ],
    ],
    ['Names of entities and actions: plural nouns, verbs', noted('names')],
    [
      `Pagination: guessed from names for ${paged} of ${lists.length} listings${pagination ? ` (mostly by ${pagination.style})` : ''}`,
      [
        ...lists
          .filter(({ operation }) => operation.pagination === undefined)
          .map((each) => `${id(each)} comes as a whole`),
        ...noted('pagination'),
      ],
    ],
    ['Schemas', noted('schemas')],
    ['Left out', noted('left out')],
    ['Hosts', noted('hosts')],
    [
      'Credentials: where they are made and what they need (connector.ts, AUTH.md)',
      [
        ...noted('credentials'),
        ...(draft.auth.kind === 'basic'
          ? ["where one key is all there is to it, `basic('apiKey')` takes the key for the user and no password"]
          : []),
        ...(draft.check.known
          ? [`check() tries ${draft.check.route}`]
          : ['no operation needs nothing but a credential: check.ts asks GET / until somebody knows better']),
      ],
    ],
    [
      'Errors, limits, incremental sync: errors.ts reads the usual forms; no limit is declared; no entity says what to sync by',
      [],
    ],
    [
      'Emulator: it validates no input. Teach it data, rules and errors from the documents',
      [`packages/sandbox/src/vendors/${name.id}`],
    ],
    ['Sizes', noted('size')],
  ];
  const text = sections
    .filter(([, items], index) => items.length > 0 || /^(Errors|Names)/.test(sections[index]?.[0] ?? ''))
    .map(([title, items]) => [title, ...items.map((item) => `  - ${item}`)].join('\n'));
  return `${created} files of ${draft.title}: ${entities.length} entities, ${all.length} operations.\n\nWhat is left to a person\n\n${text.join('\n\n')}\n\nNext\n\n${next(name.id)}\n`;
}

const next = (id: string) =>
  [
    'pnpm install',
    `pnpm --filter @agent-connectors/core --filter @agent-connectors/${id} build`,
    `pnpm --filter @agent-connectors/${id} typecheck`,
    `pnpm --filter @agent-connectors/${id} --filter @agent-connectors/sandbox test`,
    'pnpm docs:write && pnpm format',
    `pnpm --silent describe ${id}`,
  ]
    .map((command) => `  ${command}`)
    .join('\n');
