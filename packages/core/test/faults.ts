import { authorized } from './faults/authorized.ts';
import { cutting } from './faults/cutting.ts';
import { failing } from './faults/failing.ts';
import type { Fault } from './faults/fault.ts';
import { odd } from './faults/odd.ts';
import { paged } from './faults/paged.ts';
import { redirected } from './faults/redirected.ts';
import { slow } from './faults/slow.ts';
import { unreachable } from './faults/unreachable.ts';
import { unreadable } from './faults/unreadable.ts';
import { waiting } from './faults/waiting.ts';

/** Faults of servers, networks and vendors, and the expected result of each. */
export const faults: readonly Fault[] = [
  ...waiting,
  ...failing,
  ...cutting,
  ...unreachable,
  ...slow,
  ...unreadable,
  ...odd,
  ...redirected,
  ...paged,
  ...authorized,
];
