import { invalidInput } from './ashby-failure.ts';
import { anything, type Check, flag, integer, isoTime, nonEmptyText, oneOf, text, uuid } from './input-checks.ts';
import { object } from './input-object.ts';
import { INTERVALS } from './records/custom-field.ts';
import type { FormField } from './records/hiring-process.ts';

const email: Check<string> = (value, path) => {
  const read = text(value, path);
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(read)) throw invalidInput(`${path}: Invalid email`);
  return read;
};

const urlOrNothing: Check<string> = (value, path) => {
  const read = text(value, path);
  if (read !== '' && !URL.canParse(read)) throw invalidInput(`${path}: Invalid url`);
  return read;
};

const wholeNumber: Check<number> = (value, path) => integer(value, path);

const score: Check<{ score: number }> = (value, path) => {
  const read = object({ score: integer }, {})(value, path);
  if (read.score < 1 || read.score > 4) throw invalidInput(`${path}.score: Number must be between 1 and 4`);
  return read;
};

const plainText = object({ type: oneOf(['PlainText']), value: text }, {});
const wrappedUuid = object({ value: uuid }, {});
const amount = object({ value: wholeNumber, currencyCode: nonEmptyText }, {});

const CHECKS: Readonly<Record<string, Check<unknown>>> = {
  Boolean: flag,
  CompensationRange: object(
    {
      type: oneOf(['compensation-range']),
      minValue: wholeNumber,
      maxValue: wholeNumber,
      currencyCode: nonEmptyText,
      interval: oneOf(INTERVALS),
    },
    {},
  ),
  Currency: amount,
  Date: (value, path) => {
    isoTime(value, path);
    return value;
  },
  Email: email,
  File: text,
  Job: object({ title: text, value: uuid }, {}),
  Location: object({}, { country: text, region: text, city: text }),
  LongText: text,
  Number: wholeNumber,
  NumberRange: object({ type: oneOf(['number-range']), minValue: wholeNumber, maxValue: wholeNumber }, {}),
  Phone: text,
  // Only plain text can be written; what is kept is the text itself.
  RichText: (value, path) => plainText(value, path).value,
  Score: score,
  String: text,
  Url: urlOrNothing,
  UUID: (value, path) => (typeof value === 'string' ? uuid(value, path) : wrappedUuid(value, path).value),
};

/** Reads a value for a form field in the form that the field's type asks for. */
export function formValue({ field }: FormField, value: unknown, path: string): unknown {
  const { type, title, selectableValues = [] } = field;
  const choose = (chosen: unknown) => {
    if (selectableValues.some((option) => option.value === chosen)) return chosen;
    throw invalidInput(`${path}: Not an option of ${title}`);
  };
  if (type === 'ValueSelect') return choose(value);
  if (type === 'MultiValueSelect') {
    if (!Array.isArray(value)) throw invalidInput(`${path}: Expected array`);
    return value.map(choose);
  }
  return (CHECKS[type] ?? anything)(value, path);
}
