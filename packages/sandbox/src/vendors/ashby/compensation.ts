import { listOf, nullable, number, object, oneOf, text } from './fields.ts';
import { INTERVALS } from './records/custom-field.ts';
import { COMPENSATION_TYPES, type CompensationComponent, type CompensationTier } from './records/job.ts';
import { invalidInput } from './rejection.ts';

const component = object(
  {
    compensationType: oneOf(COMPENSATION_TYPES),
    interval: oneOf(INTERVALS),
    minValue: nullable(number),
    maxValue: nullable(number),
  },
  { currencyCode: text, label: text },
);

export const compensationTiers = listOf(
  object({ components: listOf(component) }, { title: text, additionalInformation: text }),
);

type GivenComponent = Omit<CompensationComponent, 'id' | 'summary'>;
interface GivenTier extends Pick<CompensationTier, 'title' | 'additionalInformation'> {
  readonly components: readonly GivenComponent[];
}

function amount(value: number, { compensationType, currencyCode }: GivenComponent): string {
  if (compensationType === 'EquityPercentage') return `${value}%`;
  const shown = value >= 1000 && value % 100 === 0 ? `${value / 1000}K` : String(value);
  return currencyCode === undefined ? shown : `${currencyCode} ${shown}`;
}

function summary(given: GivenComponent): string {
  const { compensationType, minValue, maxValue } = given;
  const bounds = [minValue, maxValue].filter((value) => value !== null).map((value) => amount(value, given));
  return bounds.length === 0 ? `Offers ${compensationType}` : [...new Set(bounds)].join(' – ');
}

/** The tiers that a call describes, with the ids and summaries that Ashby gives them. */
export function makeTiers(newId: () => string, given: readonly GivenTier[]): CompensationTier[] {
  return given.map(({ components, ...tier }, index) => {
    const path = `compensationTiers[${index}]`;
    if (given.length > 1 && tier.title === undefined) {
      throw invalidInput(`${path}.title: Required where there are several tiers`);
    }
    const made = components.map((one, place): CompensationComponent => {
      if (one.compensationType !== 'EquityPercentage' && one.minValue !== null && !one.currencyCode) {
        throw invalidInput(`${path}.components[${place}].currencyCode: Required`);
      }
      return { id: newId(), ...one, summary: summary(one) };
    });
    return { id: newId(), ...tier, components: made, tierSummary: made.map((one) => one.summary).join(' • ') };
  });
}
