// Runs the smoke test where there is a process: in Node, Bun and Deno.
import { smoke } from './smoke.ts';

console.log(JSON.stringify(await smoke(process.env)));
