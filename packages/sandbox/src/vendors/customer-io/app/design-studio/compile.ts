import type { StudioComponent, StudioDraft } from '../../store/design-studio.ts';
import type { Studio } from './nodes.ts';

/** Inserts the components into the HTML of an email that uses them. */
export function compileHtml(studio: Studio, draft: StudioDraft): string {
  return studio.components.all().reduce((html, component) => {
    return html.replace(usesOf(component), () => component.content);
  }, draft.content.html);
}

/** Returns the components that an email uses. */
export function componentsOf(studio: Studio, draft: StudioDraft): StudioComponent[] {
  return studio.components.filter((component) => usesOf(component).test(draft.content.html));
}

function usesOf({ tag }: StudioComponent): RegExp {
  // Tags consist of letters, digits and hyphens, which need no escaping here.
  return new RegExp(`<${tag}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${tag}>)`, 'g');
}

/** Returns an HTML page that shows a plain text. */
export function textPage(text: string): string {
  const style =
    'font-size:16px;line-height:1.5;font-family:Arial,Helvetica,sans-serif;white-space:pre-wrap;padding:10px;';
  return `<html><head></head><body style="margin:0"><div style="${style}">${text}</div></body></html>`;
}

interface Link {
  readonly url: string;
  readonly text: string;
  readonly tracked: boolean;
  readonly errors: readonly string[];
}

/** Finds the links of an email and their problems. */
export function linksOf(html: string): Link[] {
  return [...html.matchAll(/<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi)].map(([, url = '', inner = '']) => ({
    url,
    text: inner.replace(/<[^>]+>/g, '').trim(),
    tracked: /^https?:/i.test(url),
    errors: errorsOf(url),
  }));
}

function errorsOf(url: string): string[] {
  if (url === '') return ['link has no URL'];
  if (/%7B%7B|%7B%25/i.test(url)) return ['liquid tags in the URL are encoded'];
  return /^(?:[a-z][a-z0-9+.-]*:|\{\{|#)/i.test(url) ? [] : ['URL is relative'];
}
