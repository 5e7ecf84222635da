import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CustomerIo, createCustomerIo } from '../src/index.ts';
import { all, failure } from './calls.ts';

let sandbox: Sandbox;
let customerIo: CustomerIo;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.reset();
  customerIo = createCustomerIo({ env: sandbox.env });
});

const email = 'grace+test@example.com';

describe('over real HTTP', () => {
  it('checks all four credentials', async () => {
    expect(await customerIo.check()).toMatchObject({
      ok: true,
      apis: { app: { status: 'ok' }, track: { status: 'ok' }, pipelines: { status: 'ok' }, ui: { status: 'ok' } },
    });
    const wrong = createCustomerIo({
      env: sandbox.env,
      pipelinesApiKey: 'wrong',
      serviceAccountToken: 'sa_live_wrong',
    });
    const { apis } = await wrong.check();
    expect([apis['pipelines']?.status, apis['ui']?.status]).toEqual(['invalid', 'invalid']);
  });

  it('exchanges a service account token anew when its access token was revoked', async () => {
    const { data: account } = await customerIo.accounts.getCurrent();
    expect(account).toEqual({ id: 77, data_center: 'US' });
    sandbox.reset();
    await customerIo.accounts.getCurrent();
    expect(sandbox.requests.map(({ path, status }) => `${status} ${path}`)).toEqual([
      '401 /v1/accounts/current',
      '200 /v1/service_accounts/oauth/token',
      '200 /v1/accounts/current',
    ]);
  });

  it('identifies a person and looks them up', async () => {
    await customerIo.people.identify({ identifier: email, first_name: 'Grace', seats: 3 });
    const { data: found } = await customerIo.people.lookup({ email });
    expect(found).toMatchObject([{ email }]);
    const { data: person, meta } = await customerIo.people.get({ customer_id: email, id_type: 'email' });
    expect(person.attributes).toMatchObject({ first_name: 'Grace', seats: '3' });
    expect(meta.warnings).toBeUndefined();
    const { data: many } = await customerIo.people.getMany({ ids: [email], id_type: 'email' });
    expect(many).toHaveLength(1);
  });

  it('previews an email, sends it, and finds it among the messages of the person', async () => {
    await customerIo.people.identify({ identifier: email });
    const { data: templates } = await customerIo.transactionalMessages.list();
    const template = templates.find(({ name }) => name === 'Receipt');
    const mail = {
      to: email,
      identifiers: { email },
      transactional_message_id: template?.id ?? 0,
      message_data: { receipt_number: '4711' },
    };
    const { data: preview } = await customerIo.transactionalEmail.create(mail, { dryRun: true });
    expect(preview).toMatchObject({ method: 'POST', body: mail, sends: true });
    const messages = { customer_id: email, id_type: 'email' as const };
    expect(await all(customerIo.people.listMessages(messages))).toEqual([]);

    const { data: queued } = await customerIo.transactionalEmail.create(mail);
    const [message, ...others] = await all(customerIo.people.listMessages(messages));
    expect(others).toEqual([]);
    expect(message).toMatchObject({ id: queued.delivery_id, recipient: email, subject: 'Your receipt 4711' });
    const { data: again } = await customerIo.messages.get({ message_id: queued.delivery_id });
    expect(again.customer_identifiers).toMatchObject({ email });
  });

  it('does not send an email twice if the response is lost: it can be looked up instead', async () => {
    await customerIo.people.identify({ identifier: email });
    const mail = { to: email, identifiers: { email }, transactional_message_id: 'receipt' };
    sandbox.faults.inject({
      match: { mount: '/customer-io/app', method: 'POST', path: '/v1/send/email' },
      fault: { kind: 'status', status: 500, applied: true },
    });
    const error = await failure(customerIo.transactionalEmail.create(mail));
    expect(error).toMatchObject({ code: 'server', outcome: 'unknown', retryable: false });
    const sent = await all(customerIo.people.listMessages({ customer_id: email, id_type: 'email' }));
    expect(sent).toHaveLength(1);
  });

  it('makes the valid changes of a batch and reports the invalid one', async () => {
    const { data } = await customerIo.trackEntities.batch({
      batch: [
        { type: 'person', action: 'identify', identifiers: { email }, attributes: { plan: 'pro' } },
        // This workspace does not identify people by phone number, which only the vendor can know.
        { type: 'person', action: 'identify', identifiers: { phone: '+14155552671' }, attributes: { plan: 'pro' } },
        { type: 'person', action: 'event', identifiers: { email }, name: 'upgraded' },
      ],
    });
    expect(data.errors).toMatchObject([{ batch_index: 1, reason: 'invalid', field: 'identifiers.phone' }]);
    const { data: person } = await customerIo.people.get({ customer_id: email, id_type: 'email' });
    expect(person.attributes).toMatchObject({ plan: 'pro' });
    const { data: did } = await customerIo.people.listActivities({
      customer_id: email,
      id_type: 'email',
      type: 'event',
    });
    expect(did).toMatchObject([{ name: 'upgraded' }]);
  });

  it('reports why a change was rejected', async () => {
    const change = { type: 'person', action: 'delete', identifiers: { phone: '+14155552671' } } as const;
    const error = await failure(customerIo.trackEntities.apply(change));
    expect(error).toMatchObject({ code: 'invalid_request', vendorCode: 'invalid', outcome: 'rejected' });
  });

  it('forwards calls to a source to the same people', async () => {
    await customerIo.pipelines.batch({
      batch: [
        { type: 'identify', userId: 'u-1', traits: { email } },
        { type: 'track', userId: 'u-1', event: 'purchase', properties: { price: 3 } },
      ],
    });
    await customerIo.pipelines.track({ userId: 'u-1', event: 'refund' });
    const done = await all(customerIo.people.listActivities({ customer_id: 'u-1', type: 'event', limit: 1 }));
    expect(done.map(({ name }) => name).toSorted()).toEqual(['purchase', 'refund']);
    await customerIo.pipelines.trackDeletion({ userId: 'u-1', event: 'User Deleted' });
    expect((await failure(customerIo.people.get({ customer_id: 'u-1' }))).code).toBe('not_found');
  });

  it('reads every listing without a warning', async () => {
    const [campaign] = (await customerIo.campaigns.list()).data;
    const [template] = (await customerIo.transactionalMessages.list()).data;
    const campaign_id = campaign?.id ?? 0;
    const pages = await Promise.all([
      customerIo.campaigns.list(),
      customerIo.campaignActions.list({ campaign_id }),
      customerIo.activities.list({ limit: 100 }),
      customerIo.messages.list({ limit: 100, get_tracked_responses: true }),
      customerIo.newsletters.list(),
      customerIo.segments.list(),
      customerIo.snippets.list(),
      customerIo.collections.list(),
    ]);
    const more = await Promise.all([
      customerIo.senderIdentities.list(),
      customerIo.reportingWebhooks.list(),
      customerIo.exports.list(),
      customerIo.transactionalMessages.list(),
      customerIo.transactionalMessageContents.list({ transactional_id: template?.id ?? 0 }),
      customerIo.workspaces.list(),
    ]);
    for (const { data, meta } of [...pages, ...more]) {
      expect(data.length).toBeGreaterThan(0);
      expect(meta.warnings).toBeUndefined();
    }
  });

  it('iterates over senders and people to the end', async () => {
    const senders = await all(customerIo.senderIdentities.list({ limit: 2 }));
    expect(new Set(senders.map(({ id }) => id)).size).toBe(senders.length);
    const [segment] = (await customerIo.segments.list()).data;
    const people = await all(customerIo.people.search({ filter: { segment: { id: segment?.id ?? 0 } }, limit: 1000 }));
    expect(people.length).toBeGreaterThan(0);
  });
});
