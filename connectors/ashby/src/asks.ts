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
      'what did the interviewers think of Priya',
      'scorecards for this application',
      'who got a strong yes after the onsite',
      'interview ratings handed in this month',
      'read all feedback on this applicant',
    ],
    submit: [
      'fill in my scorecard for the phone screen',
      'give Adam a 3 out of 4 for coding',
      'record a strong no after the interview',
      "hand in Julia's evaluation of the candidate",
      'I would hire her, log my interview verdict',
    ],
  },
  applicationFeedbackRequests: {
    create: [
      'ask Julia what she thinks of this applicant',
      'get a second opinion on his CV without a meeting',
      'have the tech lead review her work sample',
      'request a scorecard from the hiring manager',
    ],
  },
  applicationForms: {
    submit: [
      'apply to the designer ad for him',
      'send in the form from our own careers site',
      'hand in her answers to the application questions',
      'he applied by mail, enter it like a website application',
    ],
  },
  applicationHiringTeamRoles: {
    list: [
      'which roles can people have on a single application',
      'role ID for coordinating just one applicant',
      'team roles on the applicant level',
    ],
  },
  applications: {
    list: [
      'who is in the pipeline for the platform engineer job',
      'how many active applicants do we have per role',
      'newest applicants, who applied last week',
      'everyone we hired this year',
      'rejected applicants for the sales position',
    ],
    get: [
      'where does Uma stand in the process',
      'which stage is this applicant in',
      'answers she gave in the application form',
      'why was this application rejected',
      'who referred him for this job',
    ],
    create: [
      'consider Adam for the backend role',
      'add an existing person to the sales pipeline',
      'put her forward for a second job',
      'source this prospect as a lead for the design position',
      'start a new application for Marta',
    ],
    update: [
      'credit Julia for sourcing this applicant',
      'correct the date he applied',
      'someone else should get the credit for this application',
      'backdate the application to March',
    ],
    delete: [
      'this application was entered twice, remove it for good',
      'erase his test application',
      'wipe the application but keep the person',
    ],
    changeStage: [
      'move Laura to the onsite',
      'reject him with our standard email',
      'advance her to the next round',
      'archive the application because she withdrew',
      'he signed, mark him as hired',
    ],
    changeSource: [
      'she came through LinkedIn, not the website',
      'set where this application came from to referral',
      'clear the wrong channel on his application',
      'attribute this applicant to the job fair',
    ],
    transfer: [
      'move his application to the senior role',
      'she fits another job better, switch her over',
      'applied to the wrong requisition, transfer him',
      'put this application under the Berlin position instead',
    ],
    listHistory: [
      'how long was she in each stage',
      'when did he reach the final round',
      'timeline of this application',
      'who moved her to the archive',
      'days since Laura entered her stage',
    ],
    updateHistory: [
      'the dates of his stages are wrong, fix them',
      'erase a stage he was moved to by mistake',
      'correct when she entered the onsite',
      'rewrite the stage history after the import',
    ],
    listCriteriaEvaluations: [
      'what does the AI review say about this applicant',
      'does he meet our must-have criteria',
      'AI screening results for Marta',
      'why does the AI say she lacks experience',
    ],
    addHiringTeamMember: [
      'make Julia the recruiter on this one application',
      'assign a coordinator to just this applicant',
      'put the hiring manager on her application',
    ],
    removeHiringTeamMember: [
      'take Julia off this application',
      'Sam no longer coordinates this applicant',
      'unassign the recruiter from his application',
    ],
  },
  approvalDefinitions: {
    update: [
      'who signs off on this offer, set it to Ana and Tom',
      'change the approvers of the offer',
      'let this offer go out without any approval',
      'add the CFO as second approval step',
    ],
  },
  approvals: {
    list: [
      'which offers still need sign-off',
      'who must still approve this headcount',
      'did finance approve the offer to Marta',
      'pending approvals for jobs',
      'who said no to this opening',
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
      'attach a finished coding test to Adam',
      'add her test score to her profile',
      'record the result of a personality test he took',
      'push a completed skills test into Ashby',
    ],
  },
  auditLogs: {
    list: [
      'who changed the permissions yesterday',
      'what did Hana do in Ashby last week',
      'who deleted this job',
      'security trail of admin actions in October',
      'every change made to this record',
    ],
  },
  brands: {
    list: ['which employer brands do we hire under', 'jobs page of our second company', 'brands of our group'],
  },
  candidateNotes: {
    list: [
      'what have we written about Adam so far',
      'comments on her profile',
      'notes from the recruiter call with Priya',
      'has anybody left a remark on this person',
    ],
    create: [
      'note that she wants to start in March',
      'leave a private comment on his profile',
      'write down my call with Priya',
      'add a remark for the other recruiters',
      'log what he said about salary',
    ],
  },
  candidateTags: {
    list: [
      'which tags do we use for people',
      'is there a silver medalist label',
      'labels we can put on candidates',
      'show retired tags as well',
    ],
    create: [
      'make a new tag called conference 2026',
      'we need a label for boomerang hires',
      'define a tag for people open to relocation',
    ],
    archive: [
      'retire the intern tag',
      'nobody uses this label any more, get rid of it',
      'clean up an old candidate tag',
    ],
  },
  candidates: {
    list: [
      'everyone in our talent database',
      'how many people were added this month',
      'new candidates since Monday',
      'export all candidates',
      'whose profile changed since the last sync',
    ],
    get: [
      'full profile with links and contact details',
      'look him up by his BambooHR ID',
      'show me everything we have on this person',
      'which applications does this candidate have',
      'where does she work now and as what',
    ],
    create: [
      'create a candidate profile for Jane',
      'put this LinkedIn profile into Ashby',
      'I met someone at a conference, save her details',
      'enter a prospect with name and email',
      'import a person from our spreadsheet',
    ],
    update: [
      'she has a new phone number',
      'change his email address',
      'fix the spelling of her name',
      'add his GitHub to the profile',
      'the candidate moved to Berlin',
    ],
    search: [
      'find Laura Harris',
      'do we already know laura@example.com',
      'look up an applicant by name',
      'check for a duplicate before adding him',
      'phone number of Adam Hart',
    ],
    anonymize: [
      'he asked us to erase his data',
      'GDPR deletion request from a former applicant',
      'forget this person completely',
      'remove all personal information of Tom Becker',
      'retention period is over, wipe her profile',
    ],
    addTag: [
      'tag Priya as silver medalist',
      'label him as willing to relocate',
      'put the conference tag on her',
      'mark this person as a boomerang',
    ],
    removeTag: [
      'untag Priya',
      'she is no longer open to relocation, drop the label',
      'take the silver medalist tag off him',
    ],
    listProjects: ['which talent pools is Priya in', 'is he on any shortlist', 'projects this candidate belongs to'],
    addProject: [
      'put her into the future leaders pool',
      'add Adam to the campus list',
      'shortlist him for the VP search',
      'keep her warm in a talent pool',
    ],
    removeProject: [
      'take Adam off the campus list',
      'she should leave the talent pool',
      'drop him from the VP shortlist',
    ],
    uploadResume: [
      'attach her new CV',
      'replace his resume with this file',
      'the candidate sent an updated CV',
      'parse this resume into the profile',
    ],
    uploadFile: [
      'attach the portfolio to his profile',
      'add the signed NDA to this candidate',
      'store her cover letter',
      'file the work sample under Adam',
    ],
    addEmailMessage: [
      'log the mail I sent him from Gmail',
      'record her reply on the profile',
      'import our email thread with Priya',
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
      'she is genuine, clear the suspicion',
      'not sure whether he is real, keep watching',
    ],
    pushToHris: [
      'send the new hire to Workday',
      'export Marta to BambooHR for onboarding',
      'hand the hired person over to HR',
      'create the employee record in Personio',
    ],
  },
  closeReasons: {
    list: [
      'for what reasons can a job be closed',
      'is there a reason for a hiring freeze',
      'reasons to pick when we cancel headcount',
    ],
  },
  communicationTemplates: {
    list: [
      'which rejection emails do we have',
      'list our email templates',
      'find the message for declined finalists',
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
      'what type is the notice period field',
      'which values can I pick for work authorization',
      'is this custom field required',
    ],
    create: [
      'add a field for visa status to candidates',
      'we want to track the cost center on openings',
      'new dropdown on jobs',
      'set up another attribute for employees',
    ],
    setValue: [
      'set his expected salary to 90k',
      'fill in the notice period on her application',
      'she needs visa sponsorship, save that',
      'change the hiring priority of the job to P0',
      'tick the willing to relocate box',
    ],
    setValues: [
      'fill in salary expectation and start date together',
      'update several custom fields of Adam',
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
    create: [
      'add a data team under engineering',
      'new department called legal',
      'set up a division for the Berlin unit',
    ],
    update: [
      'rename the sales department',
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
      'download her resume',
      'open the CV of Adam',
      'get me the signed offer letter',
      'link to the attached portfolio',
    ],
    createFileUploadHandle: [
      'I want to upload a PDF',
      'get an upload link for a CV',
      'prepare sending a document to Ashby',
    ],
  },
  hiringTeamRoles: {
    list: ['which roles exist on hiring teams', 'role ID for hiring manager', 'can a job have its own sourcer'],
  },
  hiringTeams: {
    addMember: [
      'make Julia the hiring manager of the platform job',
      'assign a recruiter to the opening',
      'add Sam to the hiring team',
      'Andrea is the new coordinator for this requisition',
      'put Tom on the job as an interviewer',
    ],
    removeMember: [
      'Julia left, take her off the job',
      'replace the recruiter on the requisition',
      'remove Sam from the hiring team',
      'he is no longer hiring manager for this role',
    ],
  },
  interviewBriefings: {
    get: [
      'prepare me for my interview with Priya',
      'what should I look at before this interview',
      'which panelist has not handed in feedback yet',
      'interview kit for tomorrow',
      'which scorecard do I use for this call',
    ],
  },
  interviewEvents: {
    list: [
      'times and video links of this interview loop',
      'who interviews her on Thursday',
      'single sessions of the onsite',
      'did the notetaker record these sessions',
    ],
  },
  interviewPlans: {
    list: [
      'which hiring processes do we have',
      'all interview plans',
      'find the engineering pipeline',
      'outdated interview processes',
    ],
  },
  interviewSchedules: {
    list: [
      'upcoming interviews this week',
      'does this candidate have an interview booked',
      'how many interviews were scheduled in October',
      'who still has to pick a slot',
      'interviews waiting for feedback',
    ],
    create: [
      'book a phone screen with Adam on Friday at 10',
      'schedule the onsite with three interviewers',
      'set up a call between Priya and the hiring manager',
      'arrange an interview for next week',
      'invite her to a technical round',
    ],
    update: [
      'reschedule his interview to Monday',
      'swap the interviewer for the technical round',
      'add another session to her onsite',
      'postpone his call by an hour',
      'cancel only the second session of the loop',
    ],
    cancel: [
      'call off the onsite with Adam',
      'she withdrew, cancel all her interviews',
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
      'what comes after the phone screen',
      'how is the archived stage of this plan called',
      'rounds in the engineering process',
      'stages I can move him to',
    ],
    get: [
      'what is the name of this stage',
      'is this an offer stage or an archive stage',
      'which plan does the stage belong to',
    ],
  },
  interviewerPauses: {
    list: [
      'is Sam on a break from interviewing',
      'until when is Julia unavailable for interviews',
      'upcoming interview pauses of Maya',
    ],
    create: [
      'Sam is on holiday, no interviews for two weeks',
      'pause Julia from interviewing',
      'do not book Maya until January',
      'she is on parental leave, keep her out of panels',
    ],
    delete: [
      'Sam is back early, he can interview again',
      "end Julia's break from interviews",
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
      'qualified interviewers for the culture fit round',
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
      'add Maya to the system design interviewers',
      'let Tom start shadowing in the pool',
      'Kai is qualified for culture interviews now',
    ],
    removeUser: [
      'take Maya out of the interviewer pool',
      'Tom should not do these interviews any more',
      'drop a colleague from the system design group',
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
      'how many interviews can Maya do per week',
      'what is the daily interview limit of Sam',
      'interview capacity of this colleague',
    ],
    update: [
      'at most two interviews a day for Maya',
      'lift the weekly interview cap for Sam',
      'she interviews too much, limit her to five a week',
    ],
  },
  interviews: {
    list: [
      'which kinds of interviews do we run',
      'find the recruiter phone screen',
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
      'what does the process for the designer job look like',
      'which interviews belong to each stage of this job',
      'activities in the onsite of the sales role',
      'how many rounds does this position have',
    ],
  },
  jobPostings: {
    list: [
      'what is on our careers page',
      'published ads for Berlin',
      'remote positions we advertise',
      'how many engineering ads are live',
      'draft or unlisted postings',
    ],
    get: [
      'text of the job ad',
      'which questions does the application form ask',
      'salary range shown in the posting',
      'public link to this advert',
      'job description of the designer role',
    ],
    update: [
      'reword the job description',
      'change the headline of the ad',
      'make the posting hybrid',
      'leave the company intro out of this ad',
    ],
    setStatus: [
      'publish the designer ad',
      'take the posting offline',
      'post the job on the careers page',
      'unpublish this advert',
    ],
    updateCompensation: [
      'show 80 to 100k in the ad',
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
      'change several extra fields on a job ad',
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
      'what are we hiring for right now',
      'open positions in engineering',
      'which roles were closed this quarter',
      'requisitions opened since June',
      'how many vacancies do we have',
    ],
    get: [
      'details of this role',
      'which openings belong to the job',
      'compensation of this vacancy',
      'who created this requisition',
    ],
    create: [
      'open a new req for a designer',
      'create a job in the sales team in London',
      'we need to hire a data analyst',
      'set up a position from a template',
    ],
    update: [
      'rename the job',
      'move the role to the Berlin office',
      'change the requisition number',
      'use another interview plan for this job',
      'the position now belongs to the data team',
    ],
    search: [
      'find the platform engineer job',
      'look up REQ-2400',
      'do we have a role called product designer',
      'who is the hiring manager for the account executive position',
      'recruiter of the SDR vacancy',
    ],
    setStatus: [
      'close the designer job',
      'reopen the sales role',
      'open the draft requisition for applications',
      'position filled, put hiring on hold',
      'archive an old vacancy',
    ],
    updateCompensation: [
      'raise the salary range of the job',
      'set the pay band to 90 to 120k',
      'add equity to the compensation of the role',
      'remove the salary from this requisition',
    ],
  },
  locations: {
    list: [
      'which offices do we have',
      'sites in Europe',
      'is there a remote location',
      'region groups and their cities',
    ],
    get: ['address of the Berlin office', 'is the London site hybrid', 'details of this location'],
    create: ['add an office in Madrid', 'new location for remote in Canada', 'set up a region called APAC'],
    archive: ['we closed the Toronto office', 'hide a site we left', 'retire this location'],
    restore: ['Toronto is open again', 'bring back the archived office', 'unarchive a site'],
    move: [
      'put Dublin under EMEA',
      'the New York office belongs to another region now',
      'regroup a site into the Americas',
    ],
    updateName: [
      'rename the San Francisco office',
      'change the internal name of a site',
      'call the region DACH from now on',
    ],
    updateExternalName: [
      'applicants should see Bay Area as the location',
      'change how the office is called on the job board',
      'drop the public name of the location',
    ],
    updateAddress: [
      'the Berlin office moved to a new street',
      'correct the postal code of a site',
      'set the address of London',
    ],
    updateWorkplaceType: ['make the Dublin office remote', 'this site is hybrid now', 'New York goes back to on-site'],
  },
  notetakerTranscripts: {
    get: [
      'what was said in the interview with Priya',
      'transcript of the technical call',
      'AI notes of the phone screen',
      'who took part in the recorded interview',
    ],
  },
  offerProcesses: {
    start: ['we want to make Adam an offer', 'begin the offer steps for her application', 'kick off an offer'],
  },
  offers: {
    list: [
      'which offers are still pending',
      'offers waiting for an answer from the candidate',
      'how many offers were accepted this year',
      'declined offers',
      'was an offer made on this application',
    ],
    get: [
      'salary in the offer to Marta',
      'all versions of this offer',
      'start date in her contract',
      'offer letter files of Adam',
    ],
    create: [
      'offer Adam 90k starting in March',
      'submit the filled in offer form',
      'draft an offer for Priya',
      'extend an offer with a signing bonus',
    ],
    update: [
      'raise the salary in the offer to 95k',
      'change the start date in the offer',
      'revise the terms for Marta',
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
      'rescind the offer to Tom',
      'cancel an offer that was never sent',
      'mark the contract as signed',
    ],
    setDecidedAt: [
      'she signed on Monday, not today',
      'correct the date of the offer decision',
      'record when he gave us his answer',
    ],
  },
  openings: {
    list: [
      'all headcount',
      'which seats are not filled yet',
      'openings with a target date this quarter',
      'how many backfills are planned',
    ],
    get: ['target start date of this seat', 'is this opening a backfill', 'why was the headcount closed'],
    create: [
      'request headcount for a designer',
      'add a seat to the platform team',
      'new backfill for the engineer who left',
      'plan another hire for the third quarter',
    ],
    update: [
      'push the target hire date to June',
      'this seat replaces someone, mark it as backfill',
      'change the identifier of the opening',
      'make the opening part time',
    ],
    search: ['find OP-1001', 'look up headcount by its number', 'opening with identifier OP-12'],
    setOpeningState: [
      'approve the headcount',
      'close the seat because of the hiring freeze',
      'open OP-1002 for hiring',
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
    addLocation: ['the seat can also be in Berlin', 'allow London for this opening', 'add an office to the headcount'],
    removeLocation: [
      'the seat cannot be in Berlin any more',
      'take London off the opening',
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
    search: ['find the future leaders pool', 'is there a list for the VP search', 'look up a project by name'],
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
      'Sam recommends a friend for the sales job',
      'refer Ana for the designer role',
      'enter an employee recommendation',
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
      'where do our hires come from, by source',
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
      'is Priya getting emails from us',
      'running sequences',
      'who unsubscribed from our outreach',
      'campaigns that have ended',
    ],
    get: ['which mail of the sequence went out', 'text of the drafted outreach to Adam', 'how far is this cadence'],
    add: [
      'put Priya into the engineer outreach',
      'start emailing this prospect',
      'enroll her in a three mail campaign',
      'prepare a series of cold emails for Adam',
    ],
    start: [
      'send the drafted outreach',
      'launch the sequence for Priya',
      'the draft is fine, go ahead with the emails',
    ],
    updateStage: [
      'reword the second follow-up',
      'change the subject of the first outreach mail',
      'personalize the drafted email for Adam',
    ],
    cancel: [
      'stop emailing Priya',
      'he booked a meeting, end the campaign',
      'no more follow-ups to her',
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
    list: ['which candidate surveys do we have', 'is there a diversity survey', 'all questionnaires'],
    get: [
      'questions in the candidate experience survey',
      'answer options of this questionnaire',
      'fields of the consent form',
    ],
  },
  surveyRequests: {
    list: [
      'who got a link to the experience survey',
      'was Adam invited to the survey',
      'survey invitations created this month',
    ],
    create: [
      'ask Marta how the interviews went',
      'get a survey link for this candidate',
      'invite her to the experience survey',
    ],
  },
  surveySubmissions: {
    list: [
      'what do candidates say about our process',
      'experience survey answers since May',
      'questionnaire responses',
      'how satisfied are our applicants',
    ],
    create: [
      'enter his survey answers for him',
      'submit a questionnaire on behalf of Marta',
      'she filled in the survey on paper, save it',
    ],
  },
  takeHomeAssignments: {
    list: [
      'which take-home tests are out',
      'coding challenge of Adam',
      'did this applicant get homework',
      'assignments for this application',
    ],
    get: ['details of this take-home', 'who reviews the coding challenge', 'which interview is the assignment for'],
  },
  users: {
    list: [
      'everyone on our team',
      'who has admin rights',
      'which recruiters do we have',
      'deactivated colleagues',
      'find the ID of Julia Kowalski',
    ],
    get: ['which user is this ID', 'who is the manager of Sam', 'is this account still active'],
    search: ['find julia@example.com among our staff', 'which colleague has this email', 'is tom@example.com a user'],
    setCustomFieldValue: [
      'set the home office of Maya',
      'fill in a custom field on an employee',
      'change the region of this recruiter',
    ],
    setCustomFieldValues: [
      'update several fields of an employee',
      'set home office and cost center of Maya together',
      'fill in all extra fields on a colleague',
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
      'set up a callback for offers',
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
