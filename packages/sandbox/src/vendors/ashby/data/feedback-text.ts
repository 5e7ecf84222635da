import type { Random } from '../../../engine/random.ts';

const GOOD: Readonly<Record<string, readonly string[]>> = {
  Strengths: [
    'Clear thinker, asks before assuming, and gave concrete examples for every claim.',
    'Would raise the level of the team from the first month.',
  ],
  Concerns: ['None that would stop me.', 'A little quiet at the start, but that went away after ten minutes.'],
  Motivation: [
    'Knows our product and could say what they would change first.',
    'Wants to own something from end to end, which is what this role is about.',
  ],
  'Compensation expectations': ['Within our range.', 'Slightly above the middle of our range, with room to move.'],
  Availability: ['Four weeks of notice.', 'Could start on the first of next month.', 'Two weeks after signing.'],
  'Problem solving': [
    'Found the edge cases before I could hint at them and measured before optimising.',
    'Broke the problem down well and kept a running version all the time.',
  ],
  'Code quality': ['Small functions, honest names, tests first.', 'Readable and correct on the first run.'],
  Communication: ['Thought aloud the whole time and took hints gracefully.', 'Easy to follow, never defensive.'],
  Requirements: ['Asked about load, retention and who reads the data before drawing anything.'],
  'Trade-offs': ['Compared a queue with polling and said when each would hurt.', 'Weighed cost against latency well.'],
  Depth: ['Knows how replication fails in practice and has the scars to prove it.'],
  Craft: ['Careful typography and states, including the empty and the broken ones.'],
  Process: ['Talked to users first and could show what that changed.'],
  Collaboration: ['Gives credit to others and works well with engineers.'],
  'Impact so far': ['Turned a failing launch around and can explain which decision did it.'],
  'Fit for the role': ['Has done this at our size before. I would like to work with them.'],
  'Questions left open': ['How they would handle a report who disagrees. For the next round.'],
  Values: ['Honest about mistakes.'],
};

const BAD: Readonly<Record<string, readonly string[]>> = {
  Strengths: ['Friendly and well prepared.', 'Knows the domain vocabulary.'],
  Concerns: [
    'Answers stayed general even when I asked for an example twice.',
    'Less senior than the role needs at the moment.',
  ],
  Motivation: ['Mostly looking to leave the current place; could not say why us.'],
  'Compensation expectations': ['A third above the top of our range and not flexible.'],
  Availability: ['Six months of notice.', 'Only part time until next summer.'],
  'Problem solving': ['Jumped to a solution that did not fit and could not find the way back.'],
  'Code quality': ['One long function, no tests, and two of the cases were missing at the end.'],
  Communication: ['Long silences. I had to ask what they were thinking.'],
  Requirements: ['Started drawing boxes at once and never asked how much traffic there is.'],
  'Trade-offs': ['Named tools rather than reasons.'],
  Depth: ['Stopped at the level of the diagram.'],
  Craft: ['Polished screens, but no thought for errors or small displays.'],
  Process: ['Could not say what research had changed.'],
  Collaboration: ['Spoke of engineers as the people who say no.'],
  'Impact so far': ['Hard to tell their own part from that of the team.'],
  'Fit for the role': ['Wants a role that is more hands-off than this one.'],
  'Questions left open': ['None, I would stop here.'],
  Values: ['Talked over the interviewer.'],
};

/** Writes an interviewer's answer to a question of a feedback form. */
export function feedbackText(random: Random, question: string, isGood: boolean): string {
  return random.pick((isGood ? GOOD : BAD)[question] ?? [isGood ? 'Good.' : 'Not convincing.']);
}
