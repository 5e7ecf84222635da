/** Whether `AGENT_CONNECTORS_READ_ONLY` refuses everything but reads. Any value does, except for an empty one, `0`, `false` and `no`. */
export function isReadOnly(env: Readonly<Record<string, string | undefined>>): boolean {
  const value = env['AGENT_CONNECTORS_READ_ONLY']?.trim() ?? '';
  return !['', '0', 'false', 'no'].includes(value);
}
