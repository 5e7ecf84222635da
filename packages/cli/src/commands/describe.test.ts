import { describe, expect, it } from 'vitest';
import { runCommand } from '../../test/run.ts';

const out = async (...argv: readonly string[]) => (await runCommand(argv)).out;

describe('describe', () => {
  it('shows what every variant has at a path, and one of them', async () => {
    const text = await out('describe', 'pylon.issues.search', 'filter.field');
    for (const value of ['created_at', 'account_id', 'state', 'tags', 'title']) expect(text).toContain(`"${value}"`);
    const operators = await out('describe', 'pylon.issues.search', 'filter.operator');
    expect(operators).toContain('// With field "tags":\noperator: "contains"|"does_not_contain"|"in"|"not_in"\n');
    expect(operators).toContain('// One of them alone: filter.field=created_at.operator\n');
    expect(await out('describe', 'pylon.issues.search', 'filter.field=state.operator')).toBe(
      'operator: "equals"|"in"|"not_in"\n',
    );
  });

  it('enters a map by any name', async () => {
    expect(await out('describe', 'pylon.issues.search', 'returns.custom_fields.priority')).toMatch(/^priority: \{\n/);
  });

  it('says that a list is replaced, also where it is shortened', async () => {
    for (const [operation, text] of [
      ['pylon.issues.update', 'tags?: string[] // Names of the tags, from tags.list. Replaces all existing tags.'],
      ['linear.issues.update', 'Replaces all existing labels.'],
      ['github.issues.update', 'Replaces all assignees'],
    ] as const)
      expect(await out('describe', operation), operation).toContain(text);
  });

  it('says how a file is passed', async () => {
    const note = 'A file is passed as its path: --file <path>\n';
    const text = await out('describe', 'pylon.attachments.create');
    expect(text).toContain(note);
    expect(text).toContain(
      "Example to fill in\n  agent-connectors pylon attachments create --file '<path>' --description",
    );
    expect(await out('describe', 'pylon.attachments.create', 'file')).toContain(note);
    expect(await out('describe', 'pylon.attachments.create', 'file_url')).not.toContain('--file');
    expect(await out('describe', 'pylon.training_data.upload')).toContain('--files <path>');
  });

  it('has no example where none is accepted', async () => {
    expect(await out('describe', 'pylon.custom_field_select_options.delete')).not.toContain('Example');
  });
});

describe('--help', () => {
  it('prints JSON as describe does', async () => {
    const json = await out('describe', 'pylon.issues.get', '--output', 'json');
    expect(JSON.parse(json).id).toBe('issues.get');
    expect(await out('pylon', 'issues', 'get', '--help', '--output', 'json')).toBe(json);
    expect(await out('pylon', 'issues', 'get', '--output', 'json', '--help')).toBe(json);
  });

  it('names fields that there are', async () => {
    const [, fields = ''] = /each record: ([\w.,]+);/.exec(await out('--help')) ?? [];
    const described = await out('describe', 'pylon.issues.search');
    expect(fields.split(',')).toEqual(['id', 'account.id']);
    expect(described).toMatch(/brief fields: .*\bid\b.*\baccount\.id\b/);
  });
});
