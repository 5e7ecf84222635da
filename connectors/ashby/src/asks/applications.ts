import type { Asks } from '@agent-connectors/core';
import type * as entities from '../entities/index.ts';

type Of =
  | 'applicationFeedback'
  | 'applicationFeedbackRequests'
  | 'applicationForms'
  | 'applicationHiringTeamRoles'
  | 'applications'
  | 'archiveReasons'
  | 'assessments'
  | 'feedbackFormDefinitions'
  | 'surveyFormDefinitions'
  | 'surveyRequests'
  | 'surveySubmissions'
  | 'takeHomeAssignments';

export const applicationAsks: Asks<Pick<typeof entities, Of>> = {
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
};
