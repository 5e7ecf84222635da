import type { Draft } from '../draft/model.ts';
import { credentialsOf } from './credentials.ts';
import type { SourceFile } from './files.ts';
import { firstCallCode } from './first-call.ts';

/** README.md and AUTH.md, with the markers that `pnpm docs:write` fills, and a script to run. */
export function documentFiles(draft: Draft, repository: string): SourceFile[] {
  return [
    { path: 'README.md', text: readme(draft, repository) },
    { path: 'AUTH.md', text: auth(draft) },
    { path: 'examples/first-call.ts', text: example(draft) },
  ];
}

const variables = (draft: Draft) => credentialsOf(draft).map(({ variable }) => variable);

function readme(draft: Draft, repository: string): string {
  const { name, title, docs } = draft;
  return `# @agent-connectors/${name.id}

[${title}](${docs}) for AI agents and TypeScript programs: its operations as typed, documented and safe calls. This page was drafted; what
${title} is for, and what people do with it, is still to be said here by a person who knows.

<!-- prelude: import { create${name.type} } from '@agent-connectors/${name.id}'; const ${name.constant} = create${name.type}(); -->

## Install and call

\`\`\`sh
npm install @agent-connectors/${name.id}
\`\`\`

\`\`\`ts run
import { create${name.type} } from '@agent-connectors/${name.id}';

const ${name.constant} = create${name.type}(); // ${variables(draft).join(' and ')} from the environment
${firstCallCode(draft)}
\`\`\`

[AUTH.md](AUTH.md) says where a credential is made and what it has to be allowed. There is no ${title} account at hand?
\`npx @agent-connectors/sandbox\` starts an emulator and prints the environment variables that connect the client to it.

Needs Node 22.13 or newer, Bun, Deno, or a worker. The package is an ES module: \`import\` it, or \`require()\` it where
Node can. TypeScript finds its types with \`module\` set to \`nodenext\` or \`preserve\`, or with \`moduleResolution\` set to \`bundler\`.

## What it serves well, and what it cannot

Prompts that it serves well, with the operations that answer them, belong here; and below them what ${title}'s API cannot do, so that nobody
looks for it.

## The usual things

Every call answers \`{ data, meta }\`. A listing is one page when it is awaited and every item when it is walked. A dry run sends nothing and
shows the request. Errors are classes with a \`code\`, a \`hint\` and an \`outcome\` that says what may have happened. What \`meta\` holds, what a
policy and its selectors look like, hooks, and a client whose names come at run time:
[what a client does](${repository}/tree/main/packages/core#what-a-client-does).

## Limits

No limit of ${title} is known to this draft. The client obeys \`Retry-After\` where ${title} sends it; limits that its documents name belong
into the connector, and here.

## Operations

<!-- operations:begin -->
<!-- operations:end -->
`;
}

function auth(draft: Draft): string {
  const { name, title } = draft;
  const fields = credentialsOf(draft)
    .map(({ field, variable }) => `${field}: process.env['${variable}']`)
    .join(', ');
  return `# Credentials for ${title}

## Direct execution

Calls go from your machine straight to ${title}.

<!-- credentials:begin -->
<!-- credentials:end -->

Who makes such a credential, on which page, and which permissions it needs is still to be written here, from ${title}'s documents.

\`\`\`ts
import { create${name.type} } from '@agent-connectors/${name.id}';

const ${name.constant} = create${name.type}({ ${fields} });
const { ok, apis } = await ${name.constant}.check();
if (!ok) console.log(apis['rest']?.message);
\`\`\`

What is not passed is read from the environment.

## Hosted execution

Not part of this draft.
`;
}

function example(draft: Draft): string {
  const { name, title } = draft;
  return `// Makes one call to ${title}.
import { create${name.type} } from '@agent-connectors/${name.id}';

const ${name.constant} = create${name.type}();
${firstCallCode(draft)}`;
}
