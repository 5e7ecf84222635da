import content from './sourcing.json' with { type: 'json' };

/** Writes the emails of a sequence, in sending order. */
export function sequenceMails(firstName: string) {
  return content.mails.map(({ subject, bodyHtml }) => ({
    subject,
    bodyHtml: bodyHtml.replace('{firstName}', firstName),
  }));
}
