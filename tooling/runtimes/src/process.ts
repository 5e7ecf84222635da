// Runs the smoke test in runtimes with a process: Node, Bun and Deno.
import { smoke } from './smoke.ts';

console.log(JSON.stringify(await smoke(process.env)));
