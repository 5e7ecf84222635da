import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

function errorFor(argv: readonly string[]): UsageError {
  try {
    readArguments(argv);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  return expect.unreachable();
}
const list = ['pylon', 'issues', 'list'];

describe('an unknown option', () => {
  it.each([
    [[...list, '--limit', '5'], `--params '{"limit": 5}'`],
    [[...list, '--limit=5', '--state', 'new'], `--params '{"limit": 5, "state": "new"}'`],
    [['pylon', '--limit', '5', 'issues', 'list'], `--params '{"limit": 5}'`],
    [[...list, '--limit', '5', '-p', '{"state": "new"}'], `--params '{"state": "new", "limit": 5}'`],
    [[...list, '--limit', '5', '--all', '-f', 'id'], `--all --fields id --params '{"limit": 5}'`],
    [[...list, '-limit', '5'], `--params '{"limit": 5}'`],
    [[...list, '--urgent'], `--params '{"urgent": true}'`],
    [[...list, '--name', "O'Neil"], String.raw`--params '{"name": "O'\''Neil"}'`],
    [[...list, '--number', '9007199254740993'], `--params '{"number": 9007199254740993}'`],
  ])('%j is read as a parameter, and the hint is the command that was meant', (argv, rest) => {
    const { message, hint } = errorFor(argv);
    expect(message).toMatch(/^Unknown option --\w+\. Pass parameters with --params\.$/);
    expect(hint).toBe(`agent-connectors pylon issues list ${rest}`);
  });

  it.each([
    [[...list, '--param', '{"limit": 5}'], `--params '{"limit": 5}'`],
    [[...list, '--parms={}'], `--params '{}'`],
    [[...list, '--dryrun'], '--dry-run'],
    [[...list, '--field', 'id,title'], '--fields id,title'],
  ])('%j is read as the nearest option', (argv, rest) => {
    const { message, hint } = errorFor(argv);
    expect(message).toMatch(/Did you mean --[a-z-]+\?$/);
    expect(hint).toBe(`agent-connectors pylon issues list ${rest}`);
  });
});

it.each([
  ['-p was passed twice.', [...list, '-p', '{}', '-p', '{}']],
  ['--fields was passed twice.', [...list, '-f', 'id', '--fields', 'title']],
  ["Option '-p, --params <value>' argument missing", [...list, '--params']],
  ["Option '--params' argument is ambiguous.", [...list, '--params', '--all']],
  ["Option '--all' does not take an argument", [...list, '--all=no']],
])('an invalid option is rejected: %s', (message, argv) => {
  expect(errorFor(argv).message).toBe(message);
});
