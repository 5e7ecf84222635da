import type { Asks } from '@agent-connectors/core';
import type * as entities from './entities/index.ts';

/** Requests in users' words, by which a search finds the operations. */
export const asks: Asks<typeof entities> = {
  apiKeys: {
    get: [
      'what is our Ashby key allowed to do',
      'which permissions does this integration have',
      'why do we get permission errors',
      'is the connection to Ashby working',
    ],
  },
  applicationFeedback: {
    list: [
      'what did the interviewers think of her',
      'interviewer feedback and scorecards for this applicant',
      'scores and ratings from the onsite',
      'who got a strong yes after the final round',
      'how did his interview go',
    ],
    submit: [
      'fill in my scorecard for the phone screen',
      'give her a 3 out of 4 for coding',
      'record my scores after the interview',
      'hand in my evaluation of the candidate',
      'log my interview feedback, I would hire her',
    ],
  },
  applicationFeedbackRequests: {
    create: [
      'ask a colleague for feedback on this applicant',
      'get a second opinion on his CV without a meeting',
      'have the tech lead review her work sample',
      'request a scorecard from the hiring manager',
    ],
  },
  applicationForms: {
    submit: [
      'apply to a job ad on his behalf',
      'send in the application form from our own careers site',
      'hand in her answers to the application questions',
      'he applied by mail, enter it like a website application',
    ],
  },
  applicationHiringTeamRoles: {
    list: [
      'what can someone be on the team of a single application',
      'role ID for coordinating just one applicant',
      'kinds of team members on the applicant level',
    ],
  },
  applications: {
    list: [
      'who is in the pipeline for this job',
      'how many active applicants do we have per role',
      'newest applicants, who applied last week',
      'everyone we hired this year',
      'everyone in the final stage of this position',
    ],
    get: [
      'where does she stand in the process',
      'which stage is she at now',
      'answers she gave in the application form',
      'status of his application',
      'who referred him for this job',
    ],
    create: [
      'consider him for another role',
      'add an existing person to the pipeline of a job',
      'put her forward for a second job',
      'source this prospect as a lead for a position',
      'start a new application for this candidate',
    ],
    update: [
      'credit a colleague for sourcing this applicant',
      'correct the date he applied',
      'someone else should get the credit for this application',
      'backdate the application',
    ],
    delete: [
      'this application was entered twice, remove it for good',
      'erase his test application',
      'wipe the application but keep the person',
    ],
    changeStage: [
      'move him to another stage',
      'reject her, send our standard rejection email',
      'advance this applicant to the onsite',
      'archive the application because she withdrew',
      'he signed, mark him as hired',
    ],
    changeSource: [
      'she came through LinkedIn, not the website',
      'set the source of his application to referral',
      'fix the source of this applicant',
      'attribute this applicant to the job fair',
    ],
    transfer: [
      'move her to a different req',
      'transfer her to the requisition that fits better',
      'wrong job, switch the application over',
      'put this application under another position',
    ],
    listHistory: [
      'how long was she in each stage',
      'when did he reach the final round',
      'timeline of this application',
      'who moved her to the archive',
      'how long has he been waiting in this stage',
    ],
    updateHistory: [
      'the dates of his stages are wrong, fix them',
      'erase a stage from the history',
      'correct when she entered a stage',
      'rewrite the stage history after the import',
    ],
    listCriteriaEvaluations: [
      'what does the AI review say about this applicant',
      'does he meet our must-have criteria',
      'AI screening results of the resume',
      'AI evaluation of each criterion',
    ],
    addHiringTeamMember: [
      'make her the recruiter on this one application',
      'assign a coordinator to just this applicant',
      'put the hiring manager on his application',
    ],
    removeHiringTeamMember: [
      'take a colleague off this application',
      'she no longer coordinates this applicant',
      'unassign the recruiter from his application',
    ],
  },
  approvalDefinitions: {
    update: [
      'set who has to approve this offer',
      'change the approvers of the offer',
      'let this offer go out without any approval',
      'add the CFO as second approval step',
    ],
  },
  approvals: {
    list: [
      'which offers still need sign-off',
      'who must still approve this headcount',
      'did finance approve the offer',
      'pending approvals for jobs',
      'offers awaiting approval',
    ],
  },
  archiveReasons: {
    list: [
      'which rejection reasons do we have',
      'reasons to pick from when archiving someone',
      'how do we record that a candidate withdrew',
      'disposition codes',
    ],
  },
  assessments: {
    update: [
      'the coding test has started, tell Ashby',
      'post the score of the test she is taking',
      'candidate dropped out of the skills test, cancel it',
      'set the progress of a running assessment',
    ],
    addCompletedToCandidate: [
      'attach a finished coding test to her',
      'add a test score to his profile',
      'record the result of a personality test he took',
      'push a completed skills test into Ashby',
    ],
  },
  auditLogs: {
    list: [
      'who changed the permissions yesterday',
      'what did this admin do in Ashby last week',
      'who deleted this job',
      'security trail of admin actions',
      'log of every change made to this record',
    ],
  },
  brands: {
    list: ['which employer brands do we hire under', 'jobs page of our second company', 'brands of our group'],
  },
  candidateNotes: {
    list: [
      'what did we write about him',
      'comments on her profile',
      'read the notes from the recruiter call',
      'has anybody left a remark on this person',
    ],
    create: [
      'put a note on this candidate',
      'leave a private comment on this candidate',
      'write down what we talked about on the call',
      'add a remark for the other recruiters',
      'note what he said about salary',
    ],
  },
  candidateTags: {
    list: [
      'which tags do we use for people',
      'is there a tag for former interns',
      'labels we can put on candidates',
      'show retired tags as well',
    ],
    create: [
      'make a new tag for conference contacts',
      'we need a new label for former employees',
      'define a tag that does not exist yet',
    ],
    archive: ['retire a tag', 'nobody uses this label any more, get rid of it', 'clean up an old candidate tag'],
  },
  candidates: {
    list: [
      'everyone in our talent database',
      'how many candidates were added this month',
      'new candidates since Monday',
      'export all candidates',
      'whose profile changed since the last sync',
    ],
    get: [
      'who is this person, full profile and contact details',
      'look him up by his external ID',
      'show me everything we have on this person',
      'which applications does this candidate have',
      'background of the applicant and current employer',
    ],
    create: [
      'create a candidate profile',
      'put this LinkedIn profile into Ashby',
      'I met someone at a conference, save her details',
      'add a new candidate with name and email',
      'import a person from our spreadsheet',
    ],
    update: [
      'she has a new phone number',
      'change his email address',
      'correct her last name',
      'add his GitHub or LinkedIn link to the profile',
      'the candidate moved to another city',
    ],
    search: [
      'find a candidate by name',
      'do we already have a candidate with this email',
      'look up an applicant',
      'check for a duplicate before adding him',
      'is this person in our database',
    ],
    anonymize: [
      'he asked us to erase his data',
      'GDPR deletion request from a former applicant',
      'forget this person completely',
      'delete the candidate and all personal information',
      'retention period is over, wipe her profile',
    ],
    addTag: [
      'tag him as a former employee',
      'tag her as willing to relocate',
      'put a tag on this candidate',
      'mark this person with a tag',
    ],
    removeTag: ['untag this candidate', 'she is no longer open to relocation, drop the label', 'take the tag off him'],
    listProjects: ['which talent pools is she in', 'is he on any shortlist', 'projects this candidate belongs to'],
    addProject: [
      'put her into a talent pool',
      'add him to this project',
      'shortlist the candidate for a search',
      'keep this person warm for future roles',
      'add her to the list of past finalists',
    ],
    removeProject: [
      'take him off the campus list',
      'take her out of the talent pool',
      'remove the candidate from a project',
    ],
    uploadResume: [
      'attach her new CV',
      'replace his resume with this file',
      'the candidate sent an updated CV',
      'upload a resume',
      'parse this resume into the profile',
    ],
    uploadFile: [
      'attach the portfolio to his profile',
      'add the signed NDA to this candidate',
      'store her cover letter',
      'upload a document to the profile',
    ],
    addEmailMessage: [
      'log the mail I sent him from Gmail',
      'record her email reply on the profile',
      'import our email thread with the candidate',
      'save an outside email with the candidate',
    ],
    listClientInfo: [
      'from which IP address did he apply',
      'what browser did this applicant use',
      'do two applicants share the same IP',
    ],
    listFraudChecks: [
      'is this a fake candidate',
      'which fraud signals were found for him',
      'why was she flagged as suspicious',
      'does this applicant look like a bot',
    ],
    setFraudStatus: [
      'mark him as a fraud',
      'she is genuine, clear the fraud suspicion',
      'not sure whether he is real, keep watching',
    ],
    pushToHris: [
      'send the new hire to Workday',
      'export her to the HRIS for onboarding',
      'hand the hired person over to HR',
      'create the employee record in our HR system',
    ],
  },
  closeReasons: {
    list: [
      'list of closing reasons for jobs',
      'is there a reason for a hiring freeze',
      'reasons to pick when we cancel headcount',
    ],
  },
  communicationTemplates: {
    list: [
      'which rejection emails do we have',
      'list our email templates',
      'find the template for declined finalists',
      'templates for LinkedIn messages',
    ],
  },
  customFields: {
    list: [
      'which custom fields exist for candidates',
      'extra fields on jobs',
      'where do we store the notice period',
      'all custom attributes with their types',
    ],
    get: [
      'options of the seniority dropdown',
      'what type is this custom field',
      'which values can I pick in this dropdown',
      'is this custom field required',
    ],
    create: [
      'add a custom field to candidates',
      'we want to track the cost center on openings',
      'create a new dropdown field on jobs',
      'set up another custom attribute for employees',
    ],
    setValue: [
      'set his expected salary on the profile',
      'fill in the notice period on her application',
      'she needs visa sponsorship, save that in the field',
      'change the hiring priority of the job to P0',
      'set a custom field of this candidate',
    ],
    setValues: [
      'fill in salary expectation and notice period together',
      'update several custom fields of a candidate',
      'set cost center and budget of the opening at once',
    ],
    updateSelectableValues: [
      'add an option to the seniority dropdown',
      'rename a choice in the work authorization list',
      'remove an outdated dropdown option',
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
  emailSenders: {
    list: [
      'which addresses can we send outreach from',
      'can we mail from the no-reply address',
      'sender aliases of the company',
    ],
  },
  feedbackFormDefinitions: {
    list: [
      'which scorecards do interviewers fill in',
      'all feedback forms',
      'is there a form for system design interviews',
      'our default scorecard',
    ],
    get: [
      'what questions are on the phone screen scorecard',
      'fields of this feedback form',
      'which ratings can an interviewer choose from',
    ],
  },
  files: {
    get: [
      'get me the resume',
      'open his CV',
      'get me the signed offer letter as a file',
      'link to the attached portfolio',
    ],
    createFileUploadHandle: [
      'I want to upload a large PDF',
      'get an upload handle for a file',
      'prepare sending a document to Ashby',
    ],
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
  interviewBriefings: {
    get: [
      'prepare me for my interview',
      'what should I look at before this interview',
      'which panelist has not handed in feedback yet',
      'interview kit and briefing',
      'which scorecard do I use for this call',
    ],
  },
  interviewEvents: {
    list: [
      'times and video links of this interview loop',
      'who interviews her and when',
      'single sessions of the onsite',
      'did the notetaker record these sessions',
    ],
  },
  interviewPlans: {
    list: [
      'which hiring processes do we have',
      'all interview plans',
      'find a hiring pipeline',
      'outdated interview processes',
    ],
  },
  interviewSchedules: {
    list: [
      'upcoming interviews today or this week',
      'when does she meet the interviewers',
      'does this candidate have an interview booked',
      'who has interviews tomorrow',
      'scheduled interviews that still wait for feedback',
    ],
    create: [
      'book a phone screen on Friday at 10',
      'schedule the onsite with three interviewers',
      'set up a call with the hiring manager',
      'arrange or organize an interview for next week',
      'invite her to a technical round',
    ],
    update: [
      'reschedule his interview to Monday',
      'replace an interviewer on the panel',
      'add another session to the loop',
      'delay or postpone his call by an hour',
      'move the interview to another time',
    ],
    cancel: [
      'call off the onsite',
      'cancel all her interviews',
      'the interview is not happening',
      'cancel the meeting but let him book again',
    ],
  },
  interviewStageGroups: {
    list: [
      'how are stages grouped across pipelines',
      'common milestones of all interview plans',
      'which stage groups count as screening',
    ],
  },
  interviewStages: {
    list: [
      'which stages does this pipeline have',
      'list the steps of a pipeline',
      'what comes after the phone screen',
      'rounds in the engineering process',
      'stages I can move him to',
    ],
    get: [
      'look up a stage by its ID',
      'is this an offer stage or an archive stage',
      'which plan does the stage belong to',
    ],
  },
  interviewerPauses: {
    list: [
      'who is on a break from interviewing',
      'until when is she unavailable for interviews',
      'upcoming interview pauses',
    ],
    create: [
      'she is on holiday, no interviews for two weeks',
      'pause a colleague from interviewing',
      'do not book him as an interviewer until January',
      'on parental leave, keep her out of panels',
    ],
    delete: [
      'back early, he can interview again',
      'end her break from interviews',
      'remove her out of office as an interviewer',
    ],
  },
  interviewerPools: {
    list: [
      'which interviewer pools are there',
      'groups of people who can do system design interviews',
      'do we have a pool with training',
    ],
    get: [
      'who is in the system design pool',
      'who is still in training as an interviewer',
      'qualified interviewers of a pool',
      'paused members of this pool',
    ],
    create: [
      'new interviewer group for sales calls',
      'set up a pool of take-home reviewers',
      'create an interviewer pool that needs training',
    ],
    update: [
      'rename the system design pool',
      'members of this pool should go through training first',
      'turn off shadowing for the pool',
    ],
    addUser: [
      'add a colleague to the interviewer pool',
      'let him start shadowing in the pool',
      'she is qualified for this interviewer pool now',
    ],
    removeUser: [
      'this colleague leaves the interviewer pool',
      'he should not do these interviews any more',
      'drop a colleague from the interviewer group',
    ],
    archive: [
      'we do not use that interviewer pool any more',
      'retire the old pool of interviewers',
      'hide the campus interviewers group',
    ],
    restore: ['bring the interviewer pool back', 'reactivate the campus interviewers', 'unarchive the pool'],
  },
  interviewerSettings: {
    get: [
      'how many interviews can she do per week',
      'daily interview limit of this interviewer',
      'interview capacity of this colleague',
    ],
    update: [
      'at most two interviews a day for her',
      'lift the weekly interview cap',
      'she interviews too much, limit her to five a week',
    ],
  },
  interviews: {
    list: [
      'which kinds of interviews do we run',
      'find the interview type for phone screens',
      'debriefs we can schedule',
      'interview types that belong to one job only',
    ],
    get: [
      'instructions for the technical interview',
      'how is this interview called for candidates',
      'does this type of interview need feedback',
    ],
  },
  jobBoards: {
    list: ['which job boards do we publish on', 'do we have an internal job board', 'our public careers sites'],
  },
  jobInterviewPlans: {
    get: [
      'what does the interview process of this job look like',
      'which interviews belong to each stage of this job',
      'activities in the onsite of this job',
      'how many rounds does this position have',
    ],
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
  notetakerTranscripts: {
    get: [
      'what was said in the recorded interview',
      'transcript of the technical call',
      'AI notetaker notes of the phone screen',
      'who took part in the recorded interview',
    ],
  },
  offerProcesses: {
    start: [
      'begin the offer process for this applicant',
      'start the offer steps for her application',
      'kick off an offer',
    ],
  },
  offers: {
    list: [
      'which offers are still pending',
      'offers waiting for a signature',
      'how many offers were accepted this year',
      'declined offers',
      'was an offer made on this application',
    ],
    get: ['salary in the offer', 'all versions of this offer', 'start date in her contract', 'did she sign the offer'],
    create: [
      'offer her the job with salary and start date',
      'submit the filled in offer form',
      'draft an offer',
      'extend an offer with a signing bonus',
    ],
    update: [
      'raise the salary in the offer',
      'change the start date in the offer',
      'revise the terms of her offer',
      'she negotiated, amend the offer',
    ],
    start: ['which fields does the offer form have', 'get a blank offer form', 'open the form for the offer we began'],
    startApprovalProcess: [
      'send the offer for approval',
      'ask the approvers to sign off on the offer',
      'submit this offer to finance for a yes',
    ],
    approve: [
      'push the offer through without the approvers',
      'override the pending sign-off',
      'approve the offer on behalf of the CFO',
      'skip the queue and approve the offer now',
    ],
    setStatus: [
      'she accepted the offer',
      'he turned our offer down',
      'rescind the offer',
      'cancel an offer that was never sent',
      'mark the offer as signed',
    ],
    setDecidedAt: [
      'she decided on Monday, not today',
      'correct the decision date of the offer',
      'record when he gave us his answer',
    ],
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
  projects: {
    list: [
      'which talent pools do we have',
      'all lists of candidates',
      'projects created this year',
      'confidential searches we run',
    ],
    get: ['what is this project about', 'who created the talent pool', 'description of the campus list'],
    search: ['find a talent pool by name', 'is there a project for past finalists', 'look up a project'],
  },
  referralForms: {
    get: [
      'what do employees fill in for a referral',
      'fields of the referral form',
      'questions when someone recommends a friend',
    ],
  },
  referrals: {
    create: [
      'an employee recommends a friend for a job',
      'refer a friend for a role',
      'enter an employee referral',
      'my colleague knows someone for this position',
    ],
  },
  reports: {
    generate: [
      'start the big pipeline report in the background',
      'kick off the funnel dashboard export',
      'run a report that takes minutes',
    ],
    poll: ['is my report ready', 'get the rows of the report that is running', 'status of the export I started'],
    generateSynchronously: [
      'conversion rates from our hiring dashboard',
      'sources and channels by number of hires',
      'time to fill per department',
      'what is our offer acceptance rate',
    ],
  },
  sequenceTemplates: {
    list: ['which outreach templates do we have', 'email cadences for engineers', 'campaigns we can enroll people in'],
    get: [
      'how many emails are in this cadence',
      'delays between the mails of the outreach template',
      'does the campaign have an unsubscribe link',
    ],
  },
  sequences: {
    list: [
      'who is in an outreach campaign',
      'is she getting outreach emails from us',
      'running sequences',
      'who unsubscribed from our outreach',
      'campaigns that have ended',
    ],
    get: ['which mail of the sequence went out', 'text of the drafted outreach', 'how far is this cadence'],
    add: [
      'put her into an outreach campaign',
      'start emailing this prospect',
      'enroll her in a three mail sequence',
      'prepare a series of cold emails',
    ],
    start: ['send the drafted outreach', 'launch the sequence', 'begin the outreach I drafted'],
    updateStage: [
      'reword the second follow-up mail',
      'change the subject of the first outreach mail',
      'personalize the drafted outreach email',
    ],
    cancel: [
      'stop the outreach emails to her',
      'he booked a meeting, end the campaign',
      'no more follow-up emails to her',
      'he does not want our mails any more',
    ],
    discard: [
      'throw away the drafted sequence',
      'delete the outreach I never sent',
      'I changed my mind about the unsent campaign',
    ],
  },
  sourceTrackingLinks: {
    list: ['tracking links for our ads', 'which URL do we use for the newsletter source', 'disabled campaign links'],
  },
  sources: {
    list: [
      'which sources do we track',
      'where can candidates come from',
      'is LinkedIn one of our channels',
      'retired sources too',
    ],
  },
  surveyFormDefinitions: {
    list: ['which surveys do we have', 'is there a survey form on diversity', 'all questionnaires'],
    get: [
      'questions in the candidate experience survey',
      'answer options of this questionnaire',
      'fields of the consent form',
    ],
  },
  surveyRequests: {
    list: ['who got a survey link', 'was he invited to the survey', 'survey invitations created this month'],
    create: [
      'send him a survey',
      'get a survey link for this candidate',
      'invite her to the experience survey',
      'ask her how the interviews went',
    ],
  },
  surveySubmissions: {
    list: [
      'what do candidates say in the survey',
      'experience survey answers since May',
      'survey responses and results',
      'how satisfied are our applicants',
    ],
    create: [
      'enter his survey answers for him',
      'submit a questionnaire on behalf of a candidate',
      'she filled in the survey on paper, save it',
    ],
  },
  takeHomeAssignments: {
    list: [
      'which take-home tests are out',
      'coding challenge of this applicant',
      'did this applicant get homework',
      'take-home assignments for this application',
    ],
    get: ['details of this take-home', 'who reviews the coding challenge', 'which interview is the assignment for'],
  },
  users: {
    list: [
      'everyone on our team',
      'who has admin rights',
      'which recruiters do we have',
      'deactivated colleagues',
      'find the user ID of a colleague',
    ],
    get: ['which user is this ID', 'who is the manager of this colleague', 'is this account still active'],
    search: [
      'find a user by email among our staff',
      'which colleague has this email',
      'does this address have a user account',
    ],
    setCustomFieldValue: [
      'set the home office of an employee',
      'fill in a custom field on an employee',
      'change the custom region field of a recruiter',
    ],
    setCustomFieldValues: [
      'update several custom fields of an employee',
      'set home office and cost center of a colleague together',
      'fill in all custom fields on a colleague',
    ],
  },
  versions: {
    list: ['which API versions are supported', 'is our API version deprecated', 'versions of the Ashby API'],
  },
  webhooks: {
    get: ['where does this webhook send to', 'is the webhook still enabled', 'which event does the webhook listen for'],
    create: [
      'notify our server when someone is hired',
      'subscribe to new applications',
      'send stage changes to our URL',
      'set up a webhook for offers',
    ],
    update: [
      'turn off the webhook for now',
      'change the URL of the callback',
      'rotate the signing secret',
      're-enable event delivery',
    ],
    delete: [
      'remove the webhook',
      'stop sending events to the old server for good',
      'unsubscribe our endpoint from hires',
    ],
  },
};
