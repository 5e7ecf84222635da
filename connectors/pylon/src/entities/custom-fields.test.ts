import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const field = {
  id: 'f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e',
  slug: 'tier',
  label: 'Tier',
  description: 'What they pay for.',
  object_type: 'account',
  type: 'select',
  select_metadata: {
    options: [
      { slug: 'gold', label: 'Gold', ai_description: 'Over 100 seats.' },
      { slug: 'silver', label: 'Silver', ai_description: null },
    ],
  },
  number_metadata: null,
  default_value: 'silver',
  default_values: null,
  is_read_only: false,
  source: 'pylon',
  created_at: '2026-01-03T10:00:00Z',
  updated_at: '2026-11-16T08:55:00Z',
};
const { id } = field;
const numeric = {
  ...field,
  type: 'number',
  select_metadata: null,
  number_metadata: {
    format: 'duration',
    currency: null,
    decimal_places: 0,
    duration_display_format: 'auto',
    duration_input_unit: 'hours',
  },
};

const fields = {
  label: 'Tier',
  description: 'What they pay for.',
  slug: 'tier',
  select_options: [{ slug: 'gold', label: 'Gold', ai_description: 'Over 100 seats.' }, { label: 'Silver' }],
  default_value: 'silver',
  default_values: ['silver'],
};

describe('custom fields', () => {
  it('lists the fields of one record type', () =>
    exchange({
      call: (pylon) => pylon.customFields.list({ object_type: 'account' }),
      sends: 'GET /custom-fields',
      query: { object_type: 'account' },
      response: page([field, numeric]),
      meta: { hasMore: false },
    }));

  it('follows an undocumented cursor', () =>
    exchange({
      call: (pylon) => pylon.customFields.list({ object_type: 'opportunity', cursor: 'eyJpIjo0MH0=' }),
      sends: 'GET /custom-fields',
      query: { object_type: 'opportunity', cursor: 'eyJpIjo0MH0=' },
      response: page([field], 'eyJpIjo0MX0='),
      meta: { nextCursor: 'eyJpIjo0MX0=', hasMore: true },
    }));

  it('gets one', () =>
    exchange({
      call: (pylon) => pylon.customFields.get({ id }),
      sends: `GET /custom-fields/${id}`,
      response: { data: field },
    }));

  it('creates one', () => {
    const body = { object_type: 'account' as const, type: 'select' as const, ...fields };
    return exchange({
      call: (pylon) => pylon.customFields.create(body),
      sends: 'POST /custom-fields',
      body,
      response: { data: field },
    });
  });

  it('updates one', () =>
    exchange({
      call: (pylon) => pylon.customFields.update({ id, ...fields }),
      sends: `PATCH /custom-fields/${id}`,
      body: fields,
      response: { data: field },
    }));
});
