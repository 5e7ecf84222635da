import { type Ashby, ashby, createAshby } from '@agent-connectors/ashby';
import { expect } from 'vitest';
import { connect } from '../../../src/index.ts';
import { all, failure, first, ids } from '../calls.ts';
import type { Suite } from '../suite.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';

export const ashbySuite: Suite<Ashby> = {
  connector: 'ashby',
  direct: createAshby,
  hosted: (options) => connect(ashby, options),
  scenarios: [
    {
      name: 'walks all pages of candidates and jobs',
      reads: true,
      covers: ['candidates.list', 'jobs.list'],
      async run(client) {
        const candidates = await all(client.candidates.list({ limit: 100 }));
        const jobs = await all(client.jobs.list({ limit: 10 }));
        expect(candidates.length).toBeGreaterThan(200);
        for (const records of [candidates, jobs]) expect(new Set(ids<string>(records)).size).toBe(records.length);
        return [ids(candidates), ids(jobs)];
      },
    },
    {
      name: 'continues at the cursor of a page',
      reads: true,
      covers: ['candidates.list'],
      async run(client) {
        const one = await client.candidates.list({ limit: 5 });
        expect(one.meta).toMatchObject({ hasMore: true, nextCursor: expect.any(String) });
        const two = await client.candidates.list({ limit: 5, cursor: one.meta.nextCursor });
        expect([one.data.length, two.data.length]).toEqual([5, 5]);
        expect(ids(one.data)).not.toContain(first(two.data).id);
        return [one.data, two.data, two.meta.hasMore];
      },
    },
    {
      name: 'gets a candidate, an application and a job of it',
      reads: true,
      covers: ['applications.list', 'applications.get', 'candidates.get', 'jobs.get', 'users.get', 'users.list'],
      async run(client) {
        const { data: applications } = await client.applications.list();
        const listed = first(applications);
        const { data: application } = await client.applications.get({ applicationId: listed.id });
        expect(application.id).toBe(listed.id);
        const { data: candidate } = await client.candidates.get({ id: application.candidate?.id ?? '' });
        const { data: job } = await client.jobs.get({ id: application.job?.id ?? '' });
        expect([candidate.id, job.id]).toEqual([application.candidate?.id, application.job?.id]);
        const { data: users } = await client.users.list();
        const { data: user } = await client.users.get({ userId: first(users).id });
        return [applications, application, candidate, job, users, user];
      },
    },
    {
      name: 'reads departments, locations and job postings',
      reads: true,
      covers: [
        'departments.list',
        'departments.get',
        'locations.list',
        'locations.get',
        'job_postings.list',
        'job_postings.get',
      ],
      async run(client) {
        const { data: departments } = await client.departments.list();
        const { data: department } = await client.departments.get({ departmentId: first(departments).id });
        const { data: locations } = await client.locations.list();
        const { data: location } = await client.locations.get({ locationId: first(locations).id });
        const { data: postings } = await client.jobPostings.list();
        const { data: posting } = await client.jobPostings.get({ jobPostingId: first(postings).id });
        expect([department.id, location.id, posting.id]).toEqual([
          first(departments).id,
          first(locations).id,
          first(postings).id,
        ]);
        return [departments, department, locations, location, postings, posting];
      },
    },
    {
      name: 'reads sources, archive reasons, tags, custom fields and feedback forms',
      reads: true,
      covers: [
        'sources.list',
        'archive_reasons.list',
        'candidate_tags.list',
        'custom_fields.list',
        'feedback_form_definitions.list',
      ],
      async run(client) {
        const listings = [
          await all<object>(client.sources.list()),
          await all<object>(client.archiveReasons.list()),
          await all<object>(client.candidateTags.list({ limit: 2 })),
          await all<object>(client.customFields.list({ limit: 2 })),
          await all<object>(client.feedbackFormDefinitions.list({ limit: 1 })),
        ];
        for (const listing of listings) expect(listing).not.toHaveLength(0);
        return listings;
      },
    },
    {
      name: 'selects fields, of records and of listings',
      reads: true,
      covers: ['candidates.list', 'candidates.get', 'jobs.list'],
      async run(client) {
        const fields = ['id', 'primaryEmailAddress.value'] as const;
        const { data: listed } = await client.candidates.list({ limit: 3 }, { fields });
        expect(Object.keys(first(listed)).sort()).toEqual(['id', 'primaryEmailAddress']);
        const { data: candidate } = await client.candidates.get({ id: first(listed).id ?? '' }, { fields });
        expect(candidate).toEqual(first(listed));
        const { data: jobs } = await client.jobs.list({}, { fields: ['title', 'status'] });
        return [listed, candidate, jobs];
      },
    },
    {
      name: 'fails alike for what does not exist',
      reads: true,
      covers: [],
      async run(client) {
        const failures = await Promise.all([
          failure(client.candidates.get({ id: nowhere })),
          failure(client.applications.get({ applicationId: nowhere })),
          failure(client.jobs.get({ id: nowhere })),
          failure(client.departments.get({ departmentId: nowhere })),
        ]);
        expect(failures.map(({ code, outcome }) => [code, outcome])).toEqual(
          failures.map(() => ['not_found', 'rejected']),
        );
        return failures;
      },
    },
  ],
};
