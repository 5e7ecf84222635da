interface Link {
  readonly url: string;
  readonly text: string;
  readonly tracked: boolean;
  readonly errors: readonly string[];
}

/** Finds the links of an email and what is wrong with them. */
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
