import type { Draft } from '../draft/model.ts';
import { keyCode, quote } from './code.ts';

/** Returns the file with requests in users' words, which only a person can write. */
export function asks({ name, entities }: Draft): string {
  const tables = entities.map(({ accessor, operations }) => {
    const actions = operations.map(({ action }) => `    ${keyCode(action)}: [],`);
    return `  ${keyCode(accessor)}: {\n${actions.join('\n')}\n  },`;
  });
  return `import type { Asks } from '@agent-connectors/core';
import type * as entities from './entities/index.ts';

// TODO: give every operation three to five short requests in users' words, by which a search finds it, such as 'who is on call today'. To
// see which are missing, run: pnpm exec vitest run --root tooling/checks src/agent.test.ts -t ${name.id}

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = {
${tables.join('\n')}
};`;
}

/** Returns the file with the sources of IDs, as far as names show them. */
export function ids({ ids: sources }: Draft): string {
  const entries = Object.entries(sources).map(([name, source]) => `  ${keyCode(name)}: ${quote(source)},`);
  return `/** Where the IDs among the parameters come from, by the parameter's name. */
export const ids = {
${entries.join('\n')}
} as const;`;
}
