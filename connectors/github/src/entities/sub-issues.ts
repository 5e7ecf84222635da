import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Flag, Id, InIssue } from '../fields.ts';
import { limits } from '../limits.ts';
import { Issue } from './issue-record.ts';

/** Issues that are part of another. */
export const subIssues = entity(
  {
    summary: 'Issues that are part of a parent issue.',
    also: ['subtasks', 'child issues', 'epics'],
    key: 'id',
    brief: ['id', 'number', 'title', 'sub_issues_summary', 'html_url'],
  },
  () => ({
    create: operation('POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', {
      summary: 'Make an existing issue a sub-issue of another one. Returns the parent issue.',
      also: ['add subtask', 'nest'],
      docs: docs('issues/sub-issues', 'add-sub-issue'),
      effect: 'write',
      scopes: ['issues:write'],
      rateLimit: limits.content,
      input: v.strictObject({
        ...InIssue,
        sub_issue_id: doc(Id, '`id`, not number, of the issue to add. Its repository must have the same owner.'),
        replace_parent: doc(
          Flag,
          'true moves it from its present parent. Otherwise GitHub refuses an issue that has one.',
        ),
      }),
      output: Issue,
      example: { owner: 'kestrelcloud', repo: 'platform', issue_number: 42, sub_issue_id: 2400000043 },
    }),
  }),
);
