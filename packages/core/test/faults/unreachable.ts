import { good, never } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { both, thrice } from './outcomes.ts';

const unreached = (more: object = {}) => both(thrice('connection', { requests: 0, outcome: 'not_sent', ...more }));
export const unreachable: Fault[] = [
  { name: 'a closed port', does: [never], at: ({ closed }) => closed, ...unreached() },
  {
    name: 'a closed port, on either protocol',
    does: [never],
    at: ({ closed }) => closed.replace('127.0.0.1', 'localhost'),
    ...unreached(),
  },
  {
    name: 'a server that does not speak TLS',

    does: [good],
    at: ({ here }) => here.replace('http:', 'https:'),
    ...unreached(),
  },
  {
    name: 'a port that fetch blocks',

    does: [good],
    at: () => 'http://127.0.0.1:6000',
    ...unreached(),
  },
];
