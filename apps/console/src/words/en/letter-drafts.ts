import type { Words } from '../zh';

export const letterDrafts: Words['letterDrafts'] = {
  title: 'Draft a letter',
  intro:
    'Letters about tasks are drafted by themselves as the ladder says. What a plan or a unit as a whole is to be asked for is drafted here; it is a draft, and is checked and issued like any other letter.',
  about: 'About',
  plan: 'a plan',
  unit: 'tasks that a unit is behind with',
  choosePlan: 'Choose a plan or a unit',
  chooseUnit: 'Choose a unit',
  notYours: 'There is no letter for you to draft here.',
  notYoursNext: 'The rules say which post drafts letters, as a rule the officer of the office.',
  noTasksNext: 'The unit leads no task that is still to be done, or another post drafts letters.',
  kind: 'Kind of letter',
  kindOf: (title, mark) => `${title} (${mark})`,
  kindUnder: (title, mark, pack) => `${title} (${mark}, ${pack})`,
  owed: 'What is late',
  owedOf: (unit, because) => `${unit}: ${because}`,
  owedNone: 'none of these',
  owedHint: 'Choose one, and receiver and reason are filled in; both can be changed.',
  receiver: 'Receiver',
  post: 'Post that receives it',
  postHint: 'The usual one of that kind of letter where none is chosen.',
  postUsual: (name) => `${name} (as the rules say)`,
  tasks: 'Tasks',
  tasksMost: (most) =>
    `One letter is about ${most} tasks of one rule pack at most; draft others for the rest.`,
  tasksCut: (shown, all) =>
    `The unit leads ${all} open tasks. Only the ${shown} most urgent are listed here; about any of the others a letter is drafted by duban letter draft --task ID. `,
  behindTasks: 'Those that it is behind with',
  behind: 'behind',
  because: 'Reason',
  becauseHint:
    'What is late or missing, as the letter says it, in Chinese; such as: 本单位实施方案应于3月1日前报送，至今未报送。',
  becauseUnit: 'How the unit is behind, as the letter says it, in Chinese; such as: 连续两期未报送进展。',
  will: (kind, to) =>
    `A letter (${kind}) to ${to} is drafted; it can be revised before the post that the rules name issues it. One a period goes to a unit on the same matter.`,
  somebody: 'its receiver',
  letter: 'letter',
  need: {
    kind: 'kind of letter',
    receiver: 'receiver',
    tasks: 'tasks',
    fewer: 'fewer tasks',
    because: 'reason',
    late: 'why it is late',
  },
};
