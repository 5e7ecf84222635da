import { makeTemplate } from '../../data/templates.ts';
import type { StudioTarget } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';

/** A message that Design Studio can give its content to. */
interface Destination {
  /** Its content in the default language. */
  readonly base: Template;
  /** Its content in another language, made when there is none yet. */
  variant(language: string): Template;
}

/** Finds the message that a target names; undefined when there is none. */
export function destinationOf(store: Store, target: StudioTarget): Destination | undefined {
  switch (target.type) {
    case 'campaign_action': {
      const workflows = [...store.campaigns, ...store.broadcasts];
      const workflow = workflows.find(({ actions }) => actions.some((action) => action.id === target.id));
      const action = workflow?.actions.find(({ id }) => id === target.id);
      if (!workflow || !action) return undefined;
      const base = workflow.actions.find(({ id }) => id === action.translationOf) ?? action;
      const translations = () => workflow.actions.filter(({ translationOf }) => translationOf === base.id);
      return destination(store, base, translations, store.counters.actions, (made) => {
        workflow.actions.push({ ...made, translationOf: base.id });
      });
    }
    case 'newsletter': {
      const newsletter = store.newsletters.find(({ id }) => id === target.id);
      const base = newsletter?.contents[0];
      if (!newsletter || !base) return undefined;
      return destination(
        store,
        base,
        () => newsletter.contents,
        store.counters.contents,
        (made) => {
          newsletter.contents = [...newsletter.contents, made];
        },
      );
    }
    case 'transactional_message': {
      const message = store.transactional.find(({ id }) => id === target.id);
      const base = message?.contents[0];
      if (!message || !base) return undefined;
      return destination(
        store,
        base,
        () => message.contents,
        store.counters.contents,
        (made) => {
          message.contents.push(made);
        },
      );
    }
  }
}

function destination(
  store: Store,
  base: Template,
  variants: () => readonly Template[],
  ids: Store['counters']['contents'],
  add: (made: Template) => void,
): Destination {
  const find = (language: string) => variants().find((variant) => variant.language === language);
  return {
    base,
    variant(language) {
      const known = find(language);
      if (known) return known;
      const times = { created: store.now(), updated: store.now() };
      const draft = { type: base.type, name: base.name, text: '', language, ...times };
      add({ ...makeTemplate(draft, ids, store.counters.templates), layout: base.layout });
      return find(language) ?? base;
    },
  };
}
