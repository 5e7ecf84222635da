import type { JobIdea } from './job-catalog.ts';
import type { PlanName } from './seed-interview-plans.ts';

export const ORGANIZATION_NAME = 'Fernhill';

export const POSTING_OPENING =
  'Fernhill makes planning software for companies that build and move physical things. Our customers run factories, ' +
  'depots and shops, and rely on us to know what is needed where.';

export const POSTING_CLOSING =
  'We hire people of every background and are glad to adjust the process to what you need. Applications are read by a ' +
  'person, and everybody hears back from us.';

const TASKS: Readonly<Record<PlanName, readonly string[]>> = {
  engineering: [
    'Design, build and run services that thousands of planners depend on every day',
    'Review designs and code, and help the people around you get better at both',
    'Take your turn on call and remove the causes of what woke you',
  ],
  design: [
    'Spend time with planners at their desks and bring back what you saw',
    'Turn vague problems into small, testable steps together with engineering',
    'Keep an eye on how the product hangs together as it grows',
  ],
  goToMarket: [
    'Own a territory from the first conversation to a signed agreement',
    'Learn how each customer plans today and show what would change',
    'Report honestly on the pipeline, including what is not going to close',
  ],
  general: [
    'Own your area from end to end and improve how it works every quarter',
    'Work with every team in the company and keep promises small and kept',
    'Write things down so that the next person can start where you stopped',
  ],
};

const WISHES: Readonly<Record<PlanName, string>> = {
  engineering: 'You have shipped and maintained production systems, and can explain what you would do differently now.',
  design: 'You can show work that changed because of what you learned from the people who use it.',
  goToMarket: 'You have sold or marketed software to businesses, and enjoy finding out how other trades work.',
  general: 'You have done similar work before and are comfortable where there is no process yet.',
};

/** Writes the body of a job posting, as HTML and as plain text. */
export function postingBody({ title, team, plan }: JobIdea): { readonly html: string; readonly plain: string } {
  const intro = `As ${title} you will join the ${team} team.`;
  const tasks = TASKS[plan];
  const items = tasks.map((task) => `<li><p style="min-height:1.5em">${task}</p></li>`).join('');
  return {
    html:
      `<p style="min-height:1.5em">${intro}</p><h2>What you will do</h2>` +
      `<ul style="min-height:1.5em">${items}</ul><h2>Who you are</h2><p style="min-height:1.5em">${WISHES[plan]}</p>`,
    plain: `${intro}\n\nWHAT YOU WILL DO\n\n${tasks.map((task) => `- ${task}`).join('\n')}\n\nWHO YOU ARE\n\n${WISHES[plan]}`,
  };
}
