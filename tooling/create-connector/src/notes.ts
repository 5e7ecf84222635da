/** The topics of the notes about a draft that a person must review. */
export type Topic =
  | 'omitted'
  | 'effects'
  | 'reads by POST'
  | 'sends'
  | 'spends'
  | 'names'
  | 'pagination'
  | 'schemas'
  | 'credentials'
  | 'hosts'
  | 'headers'
  | 'sync'
  | 'ids'
  | 'times'
  | 'brief'
  | 'size';

export interface Notes {
  /** Adds a note. One with the same text becomes one line, which names the places. */
  add(topic: Topic, text: string, place?: string): void;
  of(topic: Topic): readonly string[];
}

/** How many places a line names. */
const mostPlaces = 4;

export function createNotes(): Notes {
  const all = new Map<Topic, Map<string, Set<string>>>();
  return {
    add(topic, text, place) {
      const texts = all.get(topic) ?? new Map<string, Set<string>>();
      const places = texts.get(text) ?? new Set();
      if (place !== undefined) places.add(place);
      all.set(topic, texts.set(text, places));
    },
    of: (topic) => [...(all.get(topic) ?? [])].map(([text, places]) => line(text, [...places])),
  };
}

function line(text: string, places: readonly string[]): string {
  if (places.length === 0) return text;
  const shown = places.slice(0, mostPlaces).join(', ');
  return `${shown}${places.length > mostPlaces ? ` and ${places.length - mostPlaces} more` : ''}: ${text}`;
}
