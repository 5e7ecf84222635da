import { describe, expect, it } from 'vitest';
import { everyClient } from '../../test/connectors.ts';
import { createToolbox } from '../toolbox.ts';
import type { StoredIndex } from './search-index.ts';

describe('an index that was stored', () => {
  const queries = ['close a ticket', 'which candidates are waiting', 'refund; dispute', 'qqqq', 'list'];

  it('finds exactly what a new one does, without building it', async () => {
    let stored = '';
    const saving = createToolbox(everyClient(), {
      searchCache: {
        load: () => undefined,
        save(index: StoredIndex) {
          stored = JSON.stringify(index);
        },
      },
    });
    const loading = createToolbox(everyClient(), {
      searchCache: {
        load: () => JSON.parse(stored),
        save: () => expect.unreachable('It was stored.'),
      },
    });
    const names = async (toolbox: typeof saving, query: string) =>
      (await toolbox.search(query.split(';'))).map(({ name }) => name);
    for (const query of queries) {
      const expected = await names(saving, query);
      expect(await names(loading, query)).toEqual(expected);
    }
    expect(stored.length).toBeLessThan(1_500_000);
  });

  it.each([undefined, null, 'text', {}, { format: 0 }])('that is something else is built anew: %j', async (given) => {
    const saved: StoredIndex[] = [];
    const toolbox = createToolbox(everyClient(), {
      searchCache: { load: () => given, save: (index) => void saved.push(index) },
    });
    expect(await toolbox.search('close a ticket')).not.toEqual([]);
    expect(saved).toHaveLength(1);
  });
});
