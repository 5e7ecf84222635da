import type { Draft } from '../draft/model.ts';
import { aOrAn } from '../names/plural.ts';
import { hostCredentials, neededCredentials } from './credentials.ts';
import type { SourceFile } from './files.ts';
import { firstCallCode } from './first-call.ts';

/** Returns README.md and AUTH.md, with the markers that `pnpm docs:write` fills, and an example. */
export function documentFiles(draft: Draft, repository: string): SourceFile[] {
  return [
    { path: 'README.md', text: readme(draft, repository) },
    { path: 'AUTH.md', text: auth(draft) },
    { path: 'examples/first-call.ts', text: example(draft) },
  ];
}

const variables = (draft: Draft) =>
  [...neededCredentials(draft), ...hostCredentials(draft)].map(({ variable }) => variable);

function readme(draft: Draft, repository: string): string {
  const { name, title, docs } = draft;
  const a = aOrAn(title);
  return `# @agent-connectors/${name.id}

A typed client for the [${title}](${docs}) API, for AI agents and TypeScript programs.
TODO: say what ${title} is for, and which operations the connector covers.

<!-- prelude: import { create${name.type} } from '@agent-connectors/${name.id}'; const ${name.constant} = create${name.type}(); -->

## Install and call

\`\`\`sh
npm install @agent-connectors/${name.id}
\`\`\`

\`\`\`ts run
import { create${name.type} } from '@agent-connectors/${name.id}';

const ${name.constant} = create${name.type}(); // reads ${variables(draft).join(' and ')} from the environment
${firstCallCode(draft)}
\`\`\`

[AUTH.md](AUTH.md) explains how to create the credentials. [REFERENCE.md](REFERENCE.md) lists every operation with its parameters and
response. Without ${a} account, run \`npx @agent-connectors/sandbox\`. It starts an emulator of the ${title} API
and prints the environment variables that connect the client to it
([\`@agent-connectors/sandbox\`](${repository}/tree/main/packages/sandbox)).

The package runs on Node 22.13 or newer, Bun, Deno and workers. It is an ES module: \`import\` it, or \`require()\` it in versions of Node
that support this. TypeScript finds its types with \`module\` set to \`nodenext\` or \`preserve\`, or with \`moduleResolution\` set to
\`bundler\`.

## Use cases and limitations

TODO: list prompts that agents can handle, each with the operations that it needs. Then list what the ${title} API does not support.

## Basics

Every call returns \`{ data, meta }\`. \`await\` a list operation for one page, or iterate over it with \`for await\` for every item. A dry run
sends nothing and returns the request with its credential redacted. Errors are classes with a \`code\`, a \`hint\` and an \`outcome\`, which
tells what happened to the request: \`not_sent\`, \`rejected\` or \`unknown\`.

For \`meta\`, policies, hooks and calls by name at run time, see [what a client
does](${repository}/tree/main/packages/core#what-a-client-does).

## Agents

<!-- agents:begin -->
<!-- agents:end -->

## Limits

TODO: declare the rate limits that ${title} documents in the connector, and describe them here. The client respects \`Retry-After\`.

## Operations

<!-- operations:begin -->
<!-- operations:end -->

## Examples

The [\`examples\`](examples) contain a first call. To run it, copy it out of the package: Node 22.18 or newer runs TypeScript directly, but
not inside \`node_modules\`.

\`\`\`sh
cp node_modules/@agent-connectors/${name.id}/examples/first-call.ts .
node first-call.ts
\`\`\`
`;
}

function auth(draft: Draft): string {
  const { name, title } = draft;
  const fields = [...neededCredentials(draft), ...hostCredentials(draft)]
    .map(({ field, variable }) => `${field}: process.env['${variable}']`)
    .join(', ');
  return `# Credentials for ${title}

## Direct execution

The client calls ${title} directly from your machine.

<!-- credentials:begin -->
<!-- credentials:end -->

TODO: say who can create the credentials, on which page, and which permissions they need, from the documents of ${title}.

\`\`\`ts
import { create${name.type} } from '@agent-connectors/${name.id}';

const ${name.constant} = create${name.type}({ ${fields} });
const { ok, apis } = await ${name.constant}.check();
if (!ok) console.log(apis['rest']?.message);
\`\`\`

Options that you omit are read from the environment.

<!-- direct:begin -->
<!-- direct:end -->

### Agent frameworks

<!-- frameworks:begin -->
<!-- frameworks:end -->

## OAuth

TODO: ${draft.auth.some(({ kind }) => kind === 'refreshToken') ? 'say how to register an application, which scopes it needs, and whether refresh tokens rotate.' : 'say whether the API accepts OAuth tokens.'}

## Hosted execution

<!-- hosted:begin -->
<!-- hosted:end -->
`;
}

function example(draft: Draft): string {
  const { name, title } = draft;
  return `// Makes a first call to ${title}.
import { create${name.type} } from '@agent-connectors/${name.id}';

const ${name.constant} = create${name.type}();
${firstCallCode(draft)}`;
}
