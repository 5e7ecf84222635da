import type { Catalog } from '@agent-connectors/core/catalog';
import { mainEntities } from '../prime/main-entities.ts';

/** A skill's description is what an agent decides by. Longer ones are cut by agents. */
const longestDescription = 1000;

/** Returns the text of a SKILL.md: when to use the command, and what to run first. */
export function skillOf(catalogs: readonly Catalog[]): string {
  const products = catalogs.map(({ title }) => title).join(', ');
  const things = catalogs.flatMap(({ entities, operations }) =>
    mainEntities(entities, operations, 4).flatMap(({ id, also = [] }) => [
      id.replaceAll('_', ' '),
      ...also.slice(0, 1),
    ]),
  );
  const description = `Read and change data in ${products} from the shell with the agent-connectors command. Use it whenever a request is about one of these products or their ${[...new Set(things)].join(', ')}, even if the user does not name the command.`;
  return `---
name: agent-connectors
description: ${JSON.stringify(cut(description))}
---

Run this first. It prints the working rules, and which connector is for what:

\`\`\`sh
npx agent-connectors prime
\`\`\`

If the command is missing, install it with the connectors that the user needs: \`npm install @agent-connectors/cli ${catalogs.map(({ connector }) => `@agent-connectors/${connector}`).join(' ')}\`.

- Find an operation by the user's words: \`npx agent-connectors search <words>\`.
- Never ask for a secret in the chat. The user logs in: \`npx agent-connectors auth login <connector>\`.
- Show a write with \`--dry-run\` before you make it. Pass \`--yes\` only when the user has agreed.
`;
}

const cut = (text: string) =>
  text.length <= longestDescription ? text : `${text.slice(0, text.lastIndexOf(',', longestDescription))}, and more.`;
