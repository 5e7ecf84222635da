import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { EmptyOrText, Text } from '../fields.ts';

const formData = v.pipe(
  v.objectWithRest(
    {
      id: doc(v.optional(EmptyOrText), 'ID of the person. Alternative to email.'),
      email: doc(v.optional(EmptyOrText), 'Email address of the person. Alternative to id.'),
    },
    v.string(),
  ),
  v.check(({ id, email }) => id === undefined || email === undefined, 'Expected either `id` or `email`, not both'),
);

/** Forms. */
export const forms = entity(
  {
    summary: 'Website forms whose submissions go to Customer.io. Each form becomes a connection of its own.',
    also: ['signup forms', 'lead forms', 'contact forms'],
    from: { 'data.id': 'people.lookup:id' },
  },
  () => ({
    submit: operation('POST /api/v1/forms/{form_id}/submit', {
      summary:
        'Submit a form for one person. Creates the person, and the form, if they do not exist. Returns nothing: check with people.get.',
      also: ['sign up', 'register'],
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      example: {
        form_id: 'newsletter-signup',
        data: { email: 'mira.okafor@brightwater.example', first_name: 'Mira' },
      },
      input: v.strictObject({
        form_id: doc(Text, 'ID of the form. You choose it.'),
        data: doc(
          formData,
          'Form fields, all strings. Each becomes an attribute. One must be id or email, or be mapped to one of them in Customer.io. form_id, form_name, form_type, form_url and form_url_param are ignored.',
        ),
      }),
      output: Nothing,
    }),
  }),
);
