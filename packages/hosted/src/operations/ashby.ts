import type { HostedOperations } from '../definitions/hosted-connector.ts';

/** What Airbyte's Ashby connector 0.1.4 can do. */
export const ashby: HostedOperations = {
  operations: {
    'candidates.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'candidates.get': { params: ['id'], required: ['id'], raw: true },
    'applications.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'applications.get': { params: ['applicationId'], required: ['applicationId'], raw: true },
    'jobs.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'jobs.get': { params: ['id'], raw: true },
    'departments.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'departments.get': { params: ['departmentId'], raw: true },
    'locations.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'locations.get': { params: ['locationId'], raw: true },
    'users.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'users.get': { params: ['userId'], raw: true },
    'job_postings.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'job_postings.get': { params: ['jobPostingId'], raw: true },
    'sources.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'archive_reasons.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'candidate_tags.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'custom_fields.list': { params: ['cursor', 'limit'], next: { from: 'cursor', to: 'cursor', more: 'has_more' } },
    'feedback_form_definitions.list': {
      params: ['cursor', 'limit'],
      next: { from: 'cursor', to: 'cursor', more: 'has_more' },
    },
  },
  contextStore: {
    applications: { string: ['id', 'status', 'archiveReason'], 'date-time': ['createdAt', 'updatedAt'] },
    candidates: { string: ['id', 'name', 'company', 'position', 'school'] },
    job_postings: { string: ['id', 'title', 'jobId', 'locationName'], boolean: ['isListed'] },
    jobs: { string: ['id', 'title', 'status', 'departmentId', 'locationId'] },
    users: { string: ['id', 'firstName', 'lastName', 'email'] },
  },
};
