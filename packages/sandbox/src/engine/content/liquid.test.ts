import { expect, it } from 'vitest';
import { renderLiquid } from './liquid.ts';

it('inserts values and defaults, and nothing for unknown names', () => {
  const scope = { customer: { name: 'Ada', empty: '' }, trigger: { list: [1] } };
  expect(renderLiquid('{{customer.name}}|{{ customer.none }}|{{ customer.empty | default: "x" }}', scope)).toBe(
    'Ada||x',
  );
  expect(renderLiquid('{{ trigger.list }} {{ customer.constructor }} {{ nope | default: "" }}', scope)).toBe('[1]  ');
});
