import { type Arguments, readAuthOption, readOrigin, readTitle } from './arguments.ts';
import type { Ask } from './ask.ts';
import { create } from './create.ts';
import { draftConnector, readsByPost } from './draft/draft-connector.ts';
import { connectorName } from './names/connector-name.ts';
import { words } from './names/words.ts';
import { createNotes, type Notes } from './notes.ts';
import type { AuthWay, Source, SourceOperation } from './openapi/source.ts';
import { readSource } from './read-source.ts';
import { report } from './report.ts';

/** Drafts a connector in the repository at `root` and returns the report. Without `ask`, missing values throw an error. */
export async function run(root: string, args: Arguments, ask: Ask | undefined): Promise<string> {
  const notes = createNotes();
  const source = await readSource(args, notes);
  const name = connectorName(
    args.name ??
      (await required(ask, 'Missing the name.', (a) =>
        a.text('Name, such as customer-io', (text) => connectorName(text).id),
      )),
  );
  const fromExample = args.openapi === undefined && args.graphql === undefined;
  const usual = words(name.id)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
  const title = args.title ?? (ask ? await ask.text('Title, such as Customer.io', readTitle, usual) : usual);
  const origins = await chooseOrigins(args, source, ask);
  const auth = await chooseAuth(args, source, ask, fromExample, notes);
  const reads = await chooseReads(source, ask, notes);
  const draft = draftConnector(source, { name, title, origins, auth, fromExample, reads }, notes);
  const files = create(root, draft, args.force, notes);
  return report(draft, notes, files.length);
}

async function required<T>(ask: Ask | undefined, missing: string, question: (ask: Ask) => Promise<T>): Promise<T> {
  if (ask === undefined)
    throw new Error(`${missing} Pass it, or run the command in a terminal, where it asks. See --help.`);
  return question(ask);
}

async function chooseOrigins(
  { origin }: Arguments,
  source: Source,
  ask: Ask | undefined,
): Promise<Readonly<Record<string, string>>> {
  if (origin !== undefined) return { default: origin };
  if (Object.keys(source.origins).length > 0) return source.origins;
  return {
    default: await required(ask, 'Missing the origin of the API (--origin).', (a) =>
      a.text('Origin of the API, such as https://api.example.com', readOrigin),
    ),
  };
}

async function chooseAuth(
  { auth }: Arguments,
  source: Source,
  ask: Ask | undefined,
  fromExample: boolean,
  notes: Notes,
): Promise<readonly AuthWay[]> {
  if (auth !== undefined) return [auth];
  if (source.auth.length > 0) return source.auth;
  if (fromExample && ask === undefined) return [{ kind: 'bearer' }];
  // Why none of the document's schemes can be drafted.
  const why = notes
    .of('credentials')
    .map((note) => `${note}\n`)
    .join('');
  return [
    await required(ask, `${why}Missing the kind of authentication (--auth).`, (a) =>
      a.text(`${why}Authentication: bearer, basic or header:<Name>`, readAuthOption, 'bearer'),
    ),
  ];
}

/** Returns the POST operations that are reads. Asks a person to confirm those that look like reads. */
async function chooseReads(source: Source, ask: Ask | undefined, notes: Notes): Promise<ReadonlySet<SourceOperation>> {
  const candidates = readsByPost(source);
  if (candidates.length === 0) return new Set();
  const lines = candidates.map(({ path }) => `POST ${path}`);
  const reads =
    ask === undefined ||
    (await ask.yes(`These POST operations look like reads:\n  ${lines.join('\n  ')}\nAre all of them reads?`));
  if (!reads) return new Set();
  for (const line of lines) notes.add('reads by POST', line);
  return new Set(candidates);
}
