import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, noContent, whole } from '../../test/wire.ts';

const id = '1a0cbb4e-09d3-402e-949e-f6732f021650';
const content = { subject: '¡Hola!', html: '<p>¡Hola!</p>' };
const email_translation = {
  language: 'es',
  language_group_id: id,
  content,
  envelope: { from_id: 1, from: 'a@example.com', fake_bcc: true, headers: [] },
  transformers: {},
  is_linked: true,
  created: 1773856017,
  updated: 1773856017,
};
const path = { id, language: 'es' };

describe('translations of emails', () => {
  it('lists all of them', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmailTranslations.list({ id }),
      sends: `GET /v1/design_studio/emails/${id}/languages`,
      response: { email_translations: [email_translation] },
      data: [email_translation],
      meta: whole,
    }));

  it('gets one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmailTranslations.get(path),
      sends: `GET /v1/design_studio/emails/${id}/languages/es`,
      response: { email_translation },
      data: email_translation,
    }));

  it('adds one', () => {
    const input = { language: 'es', content, envelope: { from_id: 1 }, transformers: { prevent_widows: {} } };
    return exchange({
      call: (customerIo) => customerIo.designStudioEmailTranslations.create({ id, ...input }),
      sends: `POST /v1/design_studio/emails/${id}/languages`,
      body: input,
      response: { email_translation },
      data: email_translation,
    });
  });

  it('changes one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmailTranslations.update({ ...path, content }),
      sends: `PUT /v1/design_studio/emails/${id}/languages/es`,
      body: { content },
      ...noContent,
    }));

  it('rejects an update without a change', async () => {
    const error = await failure(client().designStudioEmailTranslations.update(path));
    expect(error.message).toContain('at least one of content, envelope and transformers');
  });

  it('deletes one', () =>
    exchange({
      call: (customerIo) => customerIo.designStudioEmailTranslations.delete(path),
      sends: `DELETE /v1/design_studio/emails/${id}/languages/es`,
      ...noContent,
    }));
});
