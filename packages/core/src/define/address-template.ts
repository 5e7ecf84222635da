/** Returns the names of the fields in a text such as `https://{subdomain}.zendesk.com`. */
export const fieldsIn = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

/** Returns the names of the fields in the host of an address. The others are in its path. */
export const hostFieldsIn = (address: string): string[] => fieldsIn(/^https?:\/\/[^/]*/.exec(address)?.[0] ?? '');

/** Returns a text with its fields filled in. A field without a value stays as it is. */
export const fillFields = (template: string, fieldValue: (name: string) => string | undefined): string =>
  template.replaceAll(/\{(\w+)\}/g, (field, name: string) => fieldValue(name) ?? field);

/** Returns an address with its fields filled in: as they are in the host, as one segment each in the path. */
export function fillAddress(address: string, fieldValue: (name: string) => string | undefined): string {
  const inHost = new Set(hostFieldsIn(address));
  return fillFields(address, (name) => {
    const value = fieldValue(name);
    return value === undefined || inHost.has(name) ? value : encodeURIComponent(value);
  });
}

/** Returns headers with their fields filled in, without those that have a field without a value. */
export function fillHeaders(
  headers: Readonly<Record<string, string>> = {},
  fieldValue: (name: string) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      fieldsIn(value).some((field) => fieldValue(field) === undefined) ? [] : [[name, fillFields(value, fieldValue)]],
    ),
  );
}
