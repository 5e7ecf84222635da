import type { RequestPreview } from '@agent-connectors/core';
import { describe, expect, it, vi } from 'vitest';
import { openShop, type Play } from '../../test/shop.ts';
import { errorJson } from '../result/error-json.ts';
import { createToolbox } from '../toolbox.ts';
import type { ToolboxOptions } from '../toolbox-options.ts';
import type { Confirm, ConfirmationRequest } from './confirmation.ts';

const answer: Play = (operation) =>
  operation === 'orders.get' ? { data: { id: 'o1', name: 'Boots', state: 'new' } } : {};

function open(options: ToolboxOptions, play: Play = answer) {
  const { client, calls } = openShop(play);
  const written = () => calls.filter(({ operation }) => operation !== 'orders.get');
  return { toolbox: createToolbox([client], options), calls, written };
}

const yes = () => vi.fn<Confirm>(() => true);

describe('a person is asked', () => {
  it('before a destructive call, with the request and the record that it is about', async () => {
    const confirm = yes();
    const { toolbox, written } = open({ confirm });
    await toolbox.execute('shop.orders.delete', { id: 'o1', reasons: ['old'] });
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(confirm.mock.calls[0]?.[0]).toMatchObject({
      operation: 'shop.orders.delete',
      summary: 'Delete an order.',
      params: { id: 'o1', reasons: ['old'] },
      request: {
        method: 'DELETE',
        url: 'https://api.shop.test/orders/o1',
        effect: 'destructive',
        sends: false,
        spends: false,
      },
      targets: [{ parameter: 'id', operation: 'shop.orders.get', record: { id: 'o1', name: 'Boots' } }],
    });
    expect(written()).toEqual([{ operation: 'orders.delete', params: { id: 'o1', reasons: ['old'] } }]);
  });

  it('before money is spent', async () => {
    const confirm = yes();
    await open({ confirm }).toolbox.execute('shop.orders.refund', { id: 'o1' });
    expect(confirm.mock.calls[0]?.[0].request).toMatchObject({ effect: 'write', spends: true });
  });

  it.each([
    [{ id: 'o1', notify: true }, 1],
    [{ id: 'o1', notify: false }, 0],
    [{ id: 'o1' }, 0],
    [{ id: 'o1', notify: null }, 0],
  ])('only with the parameters that send something: %o', async (params, times) => {
    const confirm = yes();
    const { toolbox, written } = open({ confirm });
    await toolbox.execute('shop.orders.update', params);
    expect(confirm).toHaveBeenCalledTimes(times);
    expect(written()).toHaveLength(1);
  });

  it('before what the policy names, and before nothing else', async () => {
    const confirm = yes();
    const { toolbox } = open({ confirm, policy: { confirm: ['shop.orders.linkItem'] } });
    await toolbox.execute('shop.orders.delete', { id: 'o1' });
    await toolbox.execute('shop.orders.refund', { id: 'o1' });
    expect(confirm).not.toHaveBeenCalled();
    await toolbox.execute('shop.orders.link_item', { id: 'o1' });
    expect(confirm).toHaveBeenCalledTimes(1);
  });

  it('before nothing where the policy names nothing', async () => {
    const { toolbox, written } = open({ policy: { confirm: [] } });
    await toolbox.execute('shop.orders.delete', { id: 'o1' });
    expect(written()).toHaveLength(1);
  });

  it('never before a read, a dry run or an invalid call', async () => {
    const confirm = yes();
    const { toolbox, calls } = open({ confirm, policy: { confirm: ['shop'] } });
    await toolbox.execute('shop.orders.get', { id: 'o1' });
    await toolbox.execute('shop.orders.delete', { id: 'o1' }, { dryRun: true });
    await expect(toolbox.execute('shop.orders.delete', { id: '' })).rejects.toMatchObject({ code: 'invalid_params' });
    await expect(toolbox.execute('shop.orders.delete', { id: 'o1', force: 1 })).rejects.toMatchObject({
      code: 'invalid_params',
    });
    await expect(toolbox.execute('shop.orders.delete', { id: 'o1' }, { jq: '(' })).rejects.toMatchObject({
      code: 'invalid_params',
    });
    expect(confirm).not.toHaveBeenCalled();
    expect(calls.map(({ operation }) => operation)).toEqual(['orders.get']);
  });

  it('by the call in place of the toolbox', async () => {
    const [ofBox, ofCall] = [yes(), yes()];
    await open({ confirm: ofBox }).toolbox.execute('shop.orders.delete', { id: 'o1' }, { confirm: ofCall });
    expect([ofBox.mock.calls.length, ofCall.mock.calls.length]).toEqual([0, 1]);
  });

  it('although the record cannot be read', async () => {
    const confirm = yes();
    const { toolbox } = open({ confirm }, (operation) => {
      if (operation === 'orders.get') throw new Error('gone');
      return {};
    });
    await toolbox.execute('shop.orders.delete', { id: 'o1' });
    expect(confirm.mock.calls[0]?.[0].targets).toEqual([]);
  });

  it('with a record that is cut, where it is huge', async () => {
    const confirm = yes();
    const { toolbox } = open({ confirm }, (operation) =>
      operation === 'orders.get' ? { data: { id: 'o1', name: 'word '.repeat(50_000) } } : {},
    );
    await toolbox.execute('shop.orders.delete', { id: 'o1' });
    expect(JSON.stringify(confirm.mock.calls[0]?.[0].targets).length).toBeLessThan(3000);
  });
});

describe('a call is not made', () => {
  const untrue: readonly (readonly [string, Confirm])[] = [
    ['is refused', () => false],
    ['is answered by something else than true', () => JSON.parse('"yes"')],
    ['is answered by a promise of false', async () => false],
  ];
  it.each(untrue)('when it %s', async (_, confirm) => {
    const { toolbox, written } = open({ confirm });
    await expect(toolbox.execute('shop.orders.delete', { id: 'o1' })).rejects.toMatchObject({
      code: 'not_permitted',
      outcome: 'not_sent',
      message: expect.stringContaining('shop.orders.delete was not confirmed'),
    });
    expect(written()).toEqual([]);
  });

  it('when asking fails, whose message nobody sees', async () => {
    const confirm = () => {
      throw new Error('The terminal knows the token hunter2.');
    };
    const { toolbox, written } = open({ confirm });
    const error: unknown = await toolbox.execute('shop.orders.delete', { id: 'o1' }).catch((thrown: unknown) => thrown);
    expect(errorJson(error)).toMatchObject({
      code: 'not_permitted',
      message: expect.stringContaining('`confirm` failed'),
    });
    expect(JSON.stringify(errorJson(error))).not.toContain('hunter2');
    expect(written()).toEqual([]);
  });

  it('when the caller aborts meanwhile', async () => {
    const controller = new AbortController();
    const confirm: Confirm = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        controller.abort();
      });
    const { toolbox, written } = open({ confirm });
    await expect(
      toolbox.execute('shop.orders.delete', { id: 'o1' }, { signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'aborted', outcome: 'not_sent' });
    expect(written()).toEqual([]);
  });

  it('when the caller aborts, although the person is still there and says yes later', async () => {
    const controller = new AbortController();
    let say: (yes: boolean) => void = () => {};
    const confirm: Confirm = () =>
      new Promise((resolve) => {
        say = resolve;
        controller.abort();
      });
    const { toolbox, written } = open({ confirm });
    const call = toolbox.execute('shop.orders.delete', { id: 'o1' }, { signal: controller.signal });
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
    say(true);
    await Promise.resolve();
    expect(written()).toEqual([]);
  });

  it("when the client's own policy does not permit it, and nobody is asked", async () => {
    const confirm = yes();
    const { client, calls } = openShop(answer, { policy: { deny: ['orders.delete'] } });
    await expect(
      createToolbox([client], { confirm }).execute('shop.orders.delete', { id: 'o1' }),
    ).rejects.toMatchObject({ code: 'not_permitted' });
    expect(confirm).not.toHaveBeenCalled();
    expect(calls).toEqual([]);
  });

  it("when the client's own confirmation refuses it, after the toolbox's", async () => {
    const confirm = yes();
    const { client, calls } = openShop(answer, { policy: { confirm: () => false } });
    await expect(
      createToolbox([client], { confirm }).execute('shop.orders.delete', { id: 'o1' }),
    ).rejects.toMatchObject({ code: 'not_permitted' });
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(calls.map(({ operation }) => operation)).toEqual(['orders.get']);
  });
});

describe('where nobody can be asked', () => {
  async function refused(options: ToolboxOptions, params: object, name = 'shop.orders.delete') {
    const { toolbox, written } = open(options);
    const error: unknown = await toolbox.execute(name, params).catch((thrown: unknown) => thrown);
    expect(written()).toEqual([]);
    return errorJson(error, name);
  }

  it('the error has the exact request', async () => {
    expect(await refused({}, { id: 'o1' })).toEqual({
      code: 'confirmation_required',
      message: "shop.orders.delete needs a person's confirmation, and there is no way to ask here.",
      hint: 'Nothing was sent. Tell the user what would be done, and let them do it or allow it.',
      outcome: 'not_sent',
      retryable: false,
      request: {
        operation: 'shop.orders.delete',
        params: { id: 'o1' },
        request: {
          method: 'DELETE',
          url: 'https://api.shop.test/orders/o1',
          effect: 'destructive',
          sends: false,
          spends: false,
        },
        targets: [{ parameter: 'id', operation: 'shop.orders.get', record: { id: 'o1', name: 'Boots' } }],
      },
    });
  });

  it('the error shows a model no record that it could not read itself', async () => {
    const json = await refused({ exclude: ['shop.orders.get'] }, { id: 'o1' });
    expect(json.request).toMatchObject({ targets: [] });
    expect(JSON.stringify(json)).not.toContain('Boots');
  });

  it('the error has no secret', async () => {
    const json = await refused({}, { id: 'o1', notify: true, token: 'hunter2-secret' }, 'shop.orders.update');
    expect(json.code).toBe('confirmation_required');
    expect(JSON.stringify(json)).not.toContain('hunter2');
  });

  it('the error is small, however much would be sent', async () => {
    const json = await refused(
      {},
      { id: 'o1', reasons: Array.from({ length: 5000 }, (_, index) => `reason ${index}`) },
    );
    expect(JSON.stringify(json).length).toBeLessThan(10_000);
    expect(JSON.stringify(json)).toContain('[cut: ');
  });
});

describe('confirmationFor', () => {
  it('says what a person would be asked, or that nobody is', async () => {
    const { toolbox, written } = open({});
    const request: ConfirmationRequest | undefined = await toolbox.confirmationFor('shop.orders.delete', '{"id":"o1"}');
    expect(request?.targets).toHaveLength(1);
    expect(await toolbox.confirmationFor('shop.orders.get', { id: 'o1' })).toBeUndefined();
    expect(await toolbox.confirmationFor('shop.orders.update', { id: 'o1' })).toBeUndefined();
    expect(written()).toEqual([]);
  });

  it('reads no records where that is not wanted', async () => {
    const { toolbox, calls } = open({});
    expect((await toolbox.confirmationFor('shop.orders.delete', { id: 'o1' }, { targets: false }))?.targets).toEqual(
      [],
    );
    expect(calls).toEqual([]);
  });
});

describe('a dry run', () => {
  it('returns the request without a secret, and sends nothing', async () => {
    const { toolbox, calls } = open({});
    const { data, meta } = await toolbox.execute(
      'shop.orders.update',
      { id: 'o1', token: 'hunter2-secret' },
      { dryRun: true },
    );
    const preview: Partial<RequestPreview> = { method: 'PATCH', url: 'https://api.shop.test/orders/o1' };
    expect(data).toMatchObject(preview);
    expect(meta.dryRun).toBe(true);
    expect(JSON.stringify(data)).not.toContain('hunter2');
    expect(calls).toEqual([]);
  });

  it('fits the budget, and says what was cut', async () => {
    const { toolbox } = open({ maxResultTokens: 500 });
    const { data, meta } = await toolbox.execute(
      'shop.orders.update',
      { id: 'o1', note: 'word '.repeat(20_000) },
      { dryRun: true },
    );
    expect(JSON.stringify(data).length).toBeLessThan(2500);
    expect(meta.truncated?.shortened).toEqual(['body.note']);
  });
});
