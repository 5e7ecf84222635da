/** The topics of the notes about a draft that a person must review. */
export type Topic =
  | 'omitted'
  | 'effects'
  | 'reads by POST'
  | 'names'
  | 'pagination'
  | 'schemas'
  | 'credentials'
  | 'hosts'
  | 'size';

export interface Notes {
  add(topic: Topic, text: string): void;
  of(topic: Topic): readonly string[];
}

export function createNotes(): Notes {
  const all = new Map<Topic, Set<string>>();
  return {
    add(topic, text) {
      all.set(topic, (all.get(topic) ?? new Set()).add(text));
    },
    of: (topic) => [...(all.get(topic) ?? [])],
  };
}
