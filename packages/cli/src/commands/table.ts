import type { CommandEntry } from './command.ts';

/** The commands besides the connectors, in the order of the overview. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  list: {
    summary: 'list the connectors, the entities of one, or the actions of an entity',
    load: () => import('./list.ts'),
  },
  search: { summary: 'find operations in your own words', load: () => import('./search.ts') },
  describe: {
    summary: 'show the parameters, an example and the result of an operation',
    load: () => import('./describe.ts'),
  },
  execute: { summary: 'call an operation with parameters as JSON', load: () => import('./execute.ts') },
  api: { summary: 'send a request to a path that no operation has', load: () => import('./api.ts') },
  schema: { summary: 'show the routes that a vendor documents itself', load: () => import('./schema.ts') },
  auth: { summary: 'log in, log out, and show which credentials are used', load: () => import('./auth.ts') },
  hosted: { summary: 'manage connectors that Airbyte hosts', load: () => import('./hosted.ts') },
  prime: { summary: 'print the working rules for agents', load: () => import('./prime.ts') },
  skills: { summary: 'install a skill for coding agents', load: () => import('./skills.ts') },
  mcp: { summary: 'start the MCP server', load: () => import('./mcp.ts') },
  sandbox: { summary: 'run a command against emulated APIs', load: () => import('./sandbox.ts') },
  completion: { summary: 'print the completion for bash, zsh or fish', load: () => import('./completion.ts') },
  doctor: { summary: 'find out what is wrong with the setup', load: () => import('./doctor.ts') },
};
