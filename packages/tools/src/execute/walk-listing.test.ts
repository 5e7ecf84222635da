import { ServerError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { openShop, type Play, pagesOf, someOrders } from '../../test/shop.ts';
import { createToolbox } from '../toolbox.ts';
import type { WalkedPage } from './walk-listing.ts';

const open = (play: Play) => {
  const { client, calls } = openShop(play);
  return { toolbox: createToolbox([client]), calls };
};
const idsOf = ({ records }: WalkedPage) => records.map((record) => (record as { readonly id: string }).id); // records of a listing
/** Reads a walk to its end. */
async function allOf(pages: AsyncIterable<WalkedPage>): Promise<WalkedPage[]> {
  const all: WalkedPage[] = [];
  for await (const page of pages) all.push(page);
  return all;
}
const every = someOrders(35).map(({ id }) => id);

describe('a walk', () => {
  it('reads all pages, the largest that the listing accepts, with whole records', async () => {
    const { toolbox, calls } = open(pagesOf(someOrders(35)));
    const pages = await allOf(toolbox.walk('shop.orders.list'));
    expect(pages.flatMap(idsOf)).toEqual(every);
    expect(calls.map(({ params }) => params['limit'])).toEqual([10, 10, 10, 10]);
    expect(pages[0]?.records).toEqual(someOrders(35).slice(0, 10));
  });

  it('reads no further than its caller', async () => {
    const { toolbox, calls } = open(pagesOf(someOrders(35)));
    for await (const page of toolbox.walk('shop.orders.list')) {
      expect(idsOf(page)).toEqual(every.slice(0, 10));
      break;
    }
    expect(calls).toHaveLength(1);
  });

  it.each([0, 1, 9, 10])('continues after %i records of a page, without loss or repetition', async (count) => {
    const { toolbox } = open(pagesOf(someOrders(35)));
    const [, second] = await allOf(toolbox.walk('shop.orders.list', { state: 'new' }));
    const cursor = second?.cursorAfter(count);
    const rest = await allOf(toolbox.walk('shop.orders.list', { state: 'new' }, { cursor }));
    expect(rest.flatMap(idsOf)).toEqual(every.slice(10 + count));
  });

  it('ends without a cursor after the last record', async () => {
    const { toolbox } = open(pagesOf(someOrders(5)));
    const [only] = await allOf(toolbox.walk('shop.orders.list'));
    expect([only?.cursorAfter(5), typeof only?.cursorAfter(4)]).toEqual([undefined, 'string']);
  });

  it('throws the error of a page, after which the last cursor continues', async () => {
    let isDown = true;
    const play: Play = (operation, params, options) => {
      if (params['cursor'] === '20' && isDown)
        throw new ServerError({ message: 'Down.', outcome: 'rejected', status: 500 });
      return pagesOf(someOrders(35))(operation, params, options);
    };
    const { toolbox } = open(play);
    const seen: string[] = [];
    let cursor: string | undefined;
    const read = async () => {
      for await (const page of toolbox.walk('shop.orders.list', {}, { cursor })) {
        seen.push(...idsOf(page));
        cursor = page.cursorAfter(page.records.length);
      }
    };
    await expect(read()).rejects.toThrow('Down.');
    isDown = false;
    await read();
    expect(seen).toEqual(every);
  });

  it('keeps the fields that were asked for, and is only for listings', async () => {
    const { toolbox } = open(pagesOf(someOrders(3)));
    const [page] = await allOf(toolbox.walk('shop.orders.list', {}, { fields: ['id'] }));
    expect(page?.records[0]).toEqual({ id: every[0] });
    await expect(allOf(toolbox.walk('shop.orders.get', { id: 'o1' }))).rejects.toMatchObject({
      code: 'invalid_params',
    });
  });
});
