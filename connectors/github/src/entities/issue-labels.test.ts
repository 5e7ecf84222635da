import { describe, it } from 'vitest';
import { label } from '../../test/records.ts';
import { exchange, shop } from '../../test/wire.ts';

describe('labels of an issue', () => {
  it('are added', () =>
    exchange({
      call: (github) =>
        github.issueLabels.create({ ...shop, issue_number: 42, labels: ['bug', { name: 'ui', confidence: 'low' }] }),
      sends: 'POST /repos/acme/shop/issues/42/labels',
      body: { labels: ['bug', { name: 'ui', confidence: 'low' }] },
      response: [label],
    }));

  it('are removed, by names with slashes', () =>
    exchange({
      call: (github) => github.issueLabels.delete({ ...shop, issue_number: 42, name: 'area/ui & css' }),
      sends: 'DELETE /repos/acme/shop/issues/42/labels/area%2Fui%20%26%20css',
      response: [label],
    }));
});
