import type * as v from 'valibot';
import { listOf, nullable, number, object, oneOf, text } from './fields.ts';
import { INTERVALS } from './records/custom-field.ts';
import { invalidInput } from './rejection.ts';

const component = object(
  {
    compensationType: oneOf(['Salary', 'EquityPercentage', 'EquityCashValue', 'Commission', 'Bonus']),
    interval: oneOf(INTERVALS),
    minValue: nullable(number),
    maxValue: nullable(number),
  },
  { currencyCode: text, label: text },
);
const tier = object({ components: listOf(component) }, { title: text, additionalInformation: text });

export const compensationTiers = listOf(tier);

type GivenComponent = v.InferOutput<typeof component>;
type GivenTier = v.InferOutput<typeof tier>;

/** The compensation in a call, with the ids and summaries that Ashby adds. */
export interface CompensationTier extends Readonly<Omit<GivenTier, 'components'>> {
  readonly id: string;
  readonly components: readonly (Readonly<GivenComponent> & { readonly id: string; readonly summary: string })[];
  readonly tierSummary: string;
}

function amount(value: number, { compensationType, currencyCode }: GivenComponent): string {
  if (compensationType === 'EquityPercentage') return `${value}%`;
  const shown = value >= 1000 && value % 100 === 0 ? `${value / 1000}K` : String(value);
  return currencyCode === undefined ? shown : `${currencyCode} ${shown}`;
}

function summaryOf(given: GivenComponent): string {
  const { compensationType, minValue, maxValue } = given;
  const bounds = [minValue, maxValue].filter((value) => value !== null).map((value) => amount(value, given));
  return bounds.length === 0 ? `Offers ${compensationType}` : [...new Set(bounds)].join(' – ');
}

export function makeTiers(newId: () => string, given: readonly GivenTier[]): CompensationTier[] {
  return given.map(({ components, ...rest }, index) => {
    const path = `compensationTiers[${index}]`;
    if (given.length > 1 && rest.title === undefined) {
      throw invalidInput(`${path}.title: Required where there are several tiers`);
    }
    const made = components.map((one, place) => {
      if (one.compensationType !== 'EquityPercentage' && one.minValue !== null && !one.currencyCode) {
        throw invalidInput(`${path}.components[${place}].currencyCode: Required`);
      }
      return { id: newId(), ...one, summary: summaryOf(one) };
    });
    return { id: newId(), ...rest, components: made, tierSummary: made.map(({ summary }) => summary).join(' • ') };
  });
}
