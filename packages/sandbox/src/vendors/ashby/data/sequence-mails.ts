import content from './sourcing.json' with { type: 'json' };

/** Writes the mails of a sequence, in the order in which they go out. */
export function sequenceMails(firstName: string) {
  return content.mails.map(({ subject, bodyHtml }) => ({
    subject,
    bodyHtml: bodyHtml.replace('{firstName}', firstName),
  }));
}
