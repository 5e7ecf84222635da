// Measures comparing a page of 100 records with their schema, relative to parsing the page: validation.ts <URL of the page>
import { pylon } from '@agent-connectors/pylon';
// Imported by its path: the package does not export it.
import { matcherOf } from '../../../packages/core/src/call/matcher.ts';
import { median } from './child.ts';

const { list } = pylon.entities.issues.operations;
const response = await fetch(process.argv[2] ?? '');
const text = await response.text();
const page = JSON.parse(text) as { data: unknown[] };

const time = (work: () => void) => {
  const begin = performance.now();
  for (let index = 0; index < 200; index++) work();
  return performance.now() - begin;
};
const parse = () => void JSON.parse(text);
const matches = matcherOf(list.item);
const compare = () => {
  for (const record of page.data) if (!matches(record)) throw new Error('A record does not match its schema.');
};
time(parse);
time(compare);
const rounds = Array.from({ length: 7 }, () => ({ parse: time(parse), compare: time(compare) }));
console.log(
  JSON.stringify({
    ratio: median(rounds.map((round) => round.compare / round.parse)),
    microseconds: Math.round(5 * median(rounds.map((round) => round.compare))),
  }),
);
