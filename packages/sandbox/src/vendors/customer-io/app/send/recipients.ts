import { sendError } from '../../wire/app-errors.ts';
import type { Fields } from '../../wire/body.ts';

const limit = 15;

/** Refuses more than 15 recipients over `to`, `cc` and `bcc`, and addresses that are none. */
export function checkRecipients(body: Fields): void {
  let count = 0;
  for (const name of ['to', 'cc', 'bcc']) {
    const value = body[name];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string') sendError(400, `${name} must be a string`);
    for (const address of splitAddresses(value)) {
      if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) sendError(400, `${name} is not a valid email address: ${address}`);
      count += 1;
    }
  }
  if (count > limit) sendError(400, `a message is limited to ${limit} recipients`);
}

/** Takes the addresses out of `Name <address>, address`. A comma inside quotes belongs to the name. */
function splitAddresses(value: string): string[] {
  return (value.match(/(?:"[^"]*"|[^,"])+/g) ?? [])
    .map((part) => (/<([^>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address !== '');
}
