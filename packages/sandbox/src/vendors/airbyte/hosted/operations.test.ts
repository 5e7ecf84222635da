import { expect, it } from 'vitest';
import type { Emulator } from '../../../engine/emulator.ts';
import { seededSource } from '../../../engine/random.ts';
import { createRouter } from '../../../engine/router.ts';
import { emulator as ashby } from '../../ashby/index.ts';
import { emulator as customerIo } from '../../customer-io/index.ts';
import { emulator as github } from '../../github/index.ts';
import { emulator as linear } from '../../linear/index.ts';
import { emulator as pylon } from '../../pylon/index.ts';
import { emulator as stripe } from '../../stripe/index.ts';
import { definitions } from '../definitions.ts';
import { hostedConnector } from './connectors.ts';
import { vendorOf } from './vendors.ts';

const emulators: readonly Emulator[] = [ashby, customerIo, github, linear, pylon, stripe];

it.each(emulators.map((emulator) => [emulator.name, emulator] as const))(
  'every operation of %s exists in the emulator of the vendor',
  async (name, { mounts, create }) => {
    const hosted = hostedConnector(name);
    const mount = mounts[vendorOf(name)?.variable ?? ''] ?? '';
    const { apis } = await create({ random: seededSource(1), now: () => new Date('2026-11-20T12:00:00Z'), resets: 0 });
    const router = createRouter(apis[mount]?.routes ?? {});
    const missing = Object.entries(hosted?.operations ?? {}).filter(
      ([, { method, path }]) => router.match(method, path.replace(/\{\w+\}/g, 'x')).kind !== 'found',
    );
    expect(missing.map(([id]) => id)).toEqual([]);
    expect(Object.keys(hosted?.operations ?? {})).toContain(hosted?.check);
  },
);

it('has the 24 types of connectors of the catalog, each with its own id', () => {
  expect(definitions).toHaveLength(24);
  expect(new Set(definitions.map(({ definitionId }) => definitionId)).size).toBe(24);
  expect(emulators.every(({ name }) => definitions.some(({ slug }) => slug === name))).toBe(true);
});
