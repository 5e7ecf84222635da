import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { EmptyOrText, Text } from '../fields.ts';

const answers = v.pipe(
  v.objectWithRest(
    {
      id: doc(v.optional(EmptyOrText), "The person's id; or email."),
      email: doc(v.optional(EmptyOrText), "The person's mail address; or id."),
    },
    v.string(),
  ),
  v.check(({ id, email }) => id === undefined || email === undefined, 'Expected either `id` or `email`, not both'),
);

/** Forms. */
export const forms = entity(
  { summary: 'Forms on a web site whose answers Customer.io takes in; each becomes a connection of its own.' },
  () => ({
    submit: operation('POST /api/v1/forms/{form_id}/submit', {
      summary: 'Hand in the answers of one person to a form; adds the person, and the form, where there is none.',
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      example: {
        form_id: 'newsletter-signup',
        data: { email: 'mira.okafor@brightwater.example', first_name: 'Mira' },
      },
      input: v.strictObject({
        form_id: doc(Text, 'Id of the form, of your own choosing.'),
        data: doc(
          answers,
          'The answers by field, all as text: each becomes an attribute. One has to be id or email, or be mapped to one of them in the product. form_id, form_name, form_type, form_url and form_url_param are ignored.',
        ),
      }),
      output: Nothing,
    }),
  }),
);
