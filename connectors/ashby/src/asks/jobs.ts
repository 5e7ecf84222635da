import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'brands'
  | 'closeReasons'
  | 'departments'
  | 'hiringTeamRoles'
  | 'hiringTeams'
  | 'jobBoards'
  | 'jobPostings'
  | 'jobTemplates'
  | 'jobs'
  | 'locations'
  | 'openings';

export const jobAsks: Asks<Pick<typeof entities, Of>> = {
  brands: {
    list: ['which employer brands do we hire under', 'jobs page of our second company', 'brands of our group'],
  },
  closeReasons: {
    list: [
      'list of closing reasons for jobs',
      'is there a reason for a hiring freeze',
      'reasons to pick when we cancel headcount',
    ],
  },
  departments: {
    list: [
      'what departments do we have',
      'which teams are under engineering',
      'show our org structure',
      'archived teams too',
    ],
    get: [
      'which department does the platform team belong to',
      'what do candidates see as the name of this team',
      'details of the sales department',
    ],
    create: ['new department or team', 'create a team under engineering', 'set up a division'],
    update: [
      'rename a department',
      'applicants should see another name for the team',
      'save the HR code of a department',
    ],
    move: [
      'the platform team now belongs to product',
      'put design under marketing',
      'reorganize, nest support under operations',
    ],
    archive: ['we dissolved the research team', 'close the department nobody uses', 'hide the old marketing team'],
    restore: ['bring the research team back', 'reopen the archived department', 'unarchive marketing'],
  },
  hiringTeamRoles: {
    list: [
      'what can someone be on a hiring team',
      'role ID for hiring manager',
      'can a hiring team have its own sourcer',
    ],
  },
  hiringTeams: {
    addMember: [
      'make her the hiring manager of this job',
      'assign a recruiter to the job',
      'add a colleague to the hiring team',
      'there is a new coordinator for this requisition',
      'put him on the job as an interviewer',
    ],
    removeMember: [
      'she left, take her off the job',
      'replace the recruiter on the requisition',
      'remove a colleague from the hiring team',
      'he is no longer hiring manager for this role',
    ],
  },
  jobBoards: {
    list: ['which job boards do we publish on', 'do we have an internal job board', 'our public careers sites'],
  },
  jobPostings: {
    list: [
      'what is on our careers page',
      'published job ads by location',
      'remote positions we advertise',
      'how many postings are live',
      'draft or unlisted postings',
    ],
    get: [
      'read the job ad',
      'which questions does the application form ask',
      'salary range shown in the posting',
      'public link to this advert',
      'job description of the role',
    ],
    update: [
      'reword the job description',
      'correct the wording of the posting',
      'change the headline of the ad',
      'make the posting hybrid',
      'leave the company intro out of this ad',
    ],
    setStatus: [
      'publish the job ad',
      'take the posting offline',
      'post the job on the careers page',
      'unpublish this advert',
    ],
    updateCompensation: [
      'change the salary shown in the ad',
      'change the pay range on the posting',
      'reset the advertised salary to that of the job',
    ],
    setCustomFieldValue: [
      'set the campaign code on the posting',
      'fill in one custom field of the ad',
      'clear the extra field on this advert',
    ],
    setCustomFieldValues: [
      'fill in all custom fields of the ad',
      'set region and cost code of the posting together',
      'change several custom fields on a job ad',
    ],
  },
  jobTemplates: {
    list: [
      'which job templates can we start from',
      'is there a blueprint for account executives',
      'inactive templates for requisitions',
    ],
  },
  jobs: {
    list: [
      'list our open jobs',
      'what are we hiring for right now',
      'open roles and positions in this department',
      'which jobs were closed this quarter',
      'how many vacancies do we have',
    ],
    get: [
      'details of this job',
      'hiring team and recruiter of this role',
      'which openings belong to the job',
      'compensation of this vacancy',
      'who owns this role',
    ],
    create: [
      'open a new req',
      'create a job in the sales team',
      'we need to hire someone for a new role',
      'set up a position from a template',
    ],
    update: [
      'rename the job',
      'move the role to another office',
      'change the requisition number',
      'use another interview plan for this job',
      'the position now belongs to another department',
    ],
    search: [
      'find a job by its title',
      'look up a requisition',
      'do we have a role called like this',
      'who is the hiring manager for this role',
      'recruiter of this vacancy',
    ],
    setStatus: [
      'close this job, it is filled',
      'reopen a role',
      'open the draft requisition for applications',
      'position filled, stop hiring for it',
      'shut down or put on hold the req',
    ],
    updateCompensation: [
      'raise the salary range of the job',
      'set the pay band of a role',
      'add equity to the compensation of the role',
      'remove the salary from this requisition',
    ],
  },
  locations: {
    list: ['which offices do we have', 'sites in Europe', 'is there a remote location', 'regions and their cities'],
    get: ['address of this office', 'is the site hybrid', 'details of this location'],
    create: ['add an office', 'new location for remote workers', 'set up a region'],
    archive: ['we closed an office', 'hide a site we left', 'retire this location'],
    restore: ['the office is open again', 'bring back the archived office', 'unarchive a site'],
    move: [
      'put an office under a region',
      'the office belongs to another region now',
      'regroup a site into another region',
    ],
    updateName: ['rename the office', 'change the internal name of a site', 'call the region something else'],
    updateExternalName: [
      'give the location another public name',
      'change how the office is called on the job board',
      'drop the public name of the location',
    ],
    updateAddress: [
      'the office moved to a new street',
      'correct the postal code of a site',
      'set the address of an office',
    ],
    updateWorkplaceType: ['make the office remote', 'this site is hybrid now', 'the office goes back to on-site'],
  },
  openings: {
    list: [
      'all headcount',
      'which seats are not filled yet',
      'approved headcount nobody was hired for',
      'openings with a target date this year',
      'how many backfills are planned',
    ],
    get: ['target start date of this seat', 'is this opening a backfill', 'why was the headcount closed'],
    create: [
      'request new headcount',
      'add a seat to the team',
      'new backfill for someone who left',
      'plan another hire for the third quarter',
    ],
    update: [
      'push the target hire date to June',
      'this seat replaces someone, mark it as backfill',
      'change the identifier of the opening',
      'make the opening part time',
    ],
    search: ['find an opening by its identifier', 'look up headcount by its number', 'opening with this identifier'],
    setOpeningState: [
      'approve the headcount',
      'close the seat because of the hiring freeze',
      'the seat is filled, close it',
      'set the opening back to draft',
    ],
    setArchived: ['archive an opening', 'bring back an archived seat', 'hide headcount from last year'],
    addJob: [
      'link the seat to the designer job',
      'fill this opening through another job too',
      'connect headcount with a requisition',
    ],
    removeJob: [
      'unlink the job from the seat',
      'this headcount is not for that role any more',
      'detach an opening from the requisition',
    ],
    addLocation: [
      'the seat can also be in another office',
      'allow one more location for this opening',
      'add an office to the headcount',
    ],
    removeLocation: [
      'the seat cannot be in that office any more',
      'take a location off the opening',
      'drop an office from the headcount',
    ],
  },
};
