import { syntaxError } from '../../../../engine/content/liquid.ts';
import words from '../../data/design-studio.json' with { type: 'json' };
import type { StudioEmail } from '../../store/design-studio.ts';
import { linksOf } from './compile.ts';

type Severity = 'error' | 'warning' | 'tip';

interface Finding {
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly state: 'pass' | 'fail';
  readonly title: string;
  readonly details?: string;
}

const penalties: Readonly<Record<Severity, number>> = { error: 40, warning: 10, tip: 4 };

/** Email clients clip messages after this many bytes. */
const clipLimit = 102 * 1024;

/** Returns the review of an email. */
export function reviewOf(email: StudioEmail, html: string) {
  const findings = findingsOf(email, html);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), tip: count('tip') };
  const lost = findings.reduce((sum, finding) => sum + penalties[finding.severity], 0);
  // This check never runs for callers of the API, and `status` is complete even so.
  const states = words.checks.map(
    (check) => [check, { status: check === 'failed-components' ? 'skipped' : 'complete' }] as const,
  );
  const score = { score: Math.max(0, 100 - lost), counts };
  return { node_id: email.id, status: 'complete', score, checks: Object.fromEntries(states), findings };
}

function findingsOf(email: StudioEmail, html: string): Finding[] {
  const { subject, preheader_text: preheader } = email.content;
  const findings: Finding[] = [];
  const add = (check: string, severity: Severity, title: string, details: string) => {
    const earlier = findings.filter((finding) => finding.check === check).length;
    const id = earlier === 0 ? check : `${check}-${earlier + 1}`;
    findings.push({ id, check, severity, state: 'fail', title, details });
  };
  const broken = [subject, preheader, html].find((text) => syntaxError(text) !== undefined);
  if (broken !== undefined) add('liquid', 'error', 'Liquid error', syntaxError(broken) ?? '');
  for (const link of linksOf(html)) {
    for (const error of link.errors) add('links', 'error', 'Broken link', `${error}: ${link.url}`);
  }
  if (!/unsubscribe/i.test(html)) {
    add('unsubscribe', 'warning', 'No unsubscribe link', 'Add {% unsubscribe %} or link to {% unsubscribe_url %}.');
  }
  if (subject === '') add('source', 'error', 'No subject line', 'Give the email a subject.');
  if (Buffer.byteLength(html) > clipLimit) {
    add('html-clip', 'warning', 'The email will be clipped', 'Keep the HTML below 102 KB.');
  }
  for (const [image] of html.matchAll(/<img\b[^>]*>/gi)) {
    if (!/\balt=/i.test(image))
      add('images', 'warning', 'Image without alternative text', 'Describe the image in alt.');
  }
  if (preheader === '') add('preheader', 'tip', 'No preheader text', 'A short preheader makes more people open.');
  return findings;
}
