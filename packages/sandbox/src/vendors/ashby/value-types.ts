import * as v from 'valibot';
import {
  between,
  checked,
  type Field,
  flag,
  integer,
  kept,
  listOf,
  nonEmptyText,
  number,
  object,
  oneOf,
  text,
  url,
  uuid,
  writtenTime,
} from './fields.ts';
import { INTERVALS } from './records/custom-field.ts';

/** Values by field type, as far as custom fields and forms agree. */
function commonTypes(amount: Field<number>, currencyCode: Field<string>) {
  const range = { minValue: amount, maxValue: amount };
  return {
    Boolean: flag,
    CompensationRange: object({
      type: oneOf(['compensation-range']),
      ...range,
      currencyCode,
      interval: oneOf(INTERVALS),
    }),
    Currency: object({ value: amount, currencyCode }),
    // A date is stored as written; only its format is validated.
    Date: writtenTime,
    LongText: text,
    Number: amount,
    NumberRange: object({ type: oneOf(['number-range']), ...range }),
    String: text,
  };
}

export const customFieldTypes: Readonly<Record<string, Field>> = {
  ...commonTypes(number, text),
  MultiValueSelect: listOf(text),
  Url: url,
  UUID: uuid,
  ValueSelect: text,
};

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const unwrap = <T>({ value }: { readonly value: T }) => value;
const wrappedUuid = kept(object({ value: uuid }), unwrap);

export const formFieldTypes: Readonly<Record<string, Field>> = {
  ...commonTypes(integer, nonEmptyText),
  Email: checked(text, (value) => EMAIL.test(value), 'Invalid email'),
  File: text,
  Job: object({ title: text, value: uuid }),
  Location: object({}, { country: text, region: text, city: text }),
  Phone: text,
  // Only plain text can be written, and the text itself is stored.
  RichText: kept(object({ type: oneOf(['PlainText']), value: text }), unwrap),
  Score: object({ score: between(1, 4) }),
  Url: checked(text, (value) => value === '' || URL.canParse(value), 'Invalid url'),
  UUID: v.lazy((value) => (typeof value === 'string' ? uuid : wrappedUuid)),
};
