import { ownTitle, postWords, stepTitle, type ClosingStep, type Policy, type Text } from '@duban/domain';
import type { Edition, ResolvedClause } from '../packs/edition';
import type { ClauseValues } from '../packs/pack-document';
import { pinPolicy } from '../packs/pin-policy';
import { checkSentence } from '../packs/words/acceptance-words';
import { clauseSentences } from '../packs/words/clause-words';

/** A place, and its law as it holds. */
export interface Place {
  readonly title: Text;
  readonly edition: Edition;
}

/** How each place closes a task: a picture of its steps, and a table of what each asks for and where that is from. */
export const closingPage = (places: readonly Place[]): string => [PREFACE, ...places.map(section)].join('\n');

const PREFACE = `# How a task is closed

This page is made by a program from the files in \`libs/jurisdictions/packs\`; it is not written by hand. Each section has the newest
edition of a pack, with what it takes from the neutral one. A step in a dashed frame is left out for a task that it is not for. From
every step the task can be sent back to work, with the reason; what was done then stays in the record. \`?\` marks what no document that
was read says, or says only in part: \`npx duban pack show ID\` has the remark.
`;

function section({ title, edition }: Place): string {
  const policy = pinPolicy(edition);
  return [
    `## ${edition.pack}\n`,
    `${title.zh} / ${title.en}, from ${edition.effectiveFrom} on.\n`,
    '```mermaid',
    ...picture(policy),
    '```\n',
    '| step | who and what | from |\n| --- | --- | --- |',
    ...edition.clauses.closing.value.map((name, index) =>
      row(edition, name, policy.closing[index] as ClosingStep),
    ),
    '',
  ].join('\n');
}

/** One chain of nodes from the work to the number that is struck off. */
function picture(policy: Policy): readonly string[] {
  const { closing, closingWord, completion, posts } = policy;
  const reported = postWords(completion.by, posts);
  const names = ['work', 'reported', ...closing.map((_, index) => `s${index + 1}`), 'closed'];
  return [
    'flowchart LR',
    '  work(["整改中<br/>underway"])',
    `  reported["报告完成<br/>reported complete<br/>${reported.zh}"]`,
    ...closing.map((step, index) => node(`s${index + 1}`, step, policy)),
    `  closed(["${closingWord}<br/>closed"])`,
    `  ${names.join(' --> ')}`,
    ...closing.flatMap((step, index) =>
      isForSome(step) ? [`  style s${index + 1} stroke-dasharray: 5 5`] : [],
    ),
  ];
}

function node(id: string, step: ClosingStep, { posts }: Policy): string {
  const { zh, en } = stepTitle(step);
  const who = 'by' in step ? [postWords(step.by, posts).zh] : [];
  return `  ${id}["${[zh, en.toLowerCase(), ...who].join('<br/>')}"]`;
}

const isForSome = (step: ClosingStep): boolean =>
  (step.step === 'signature' && step.conditional === true) ||
  (step.step === 'acceptance' && step.origins !== undefined);

function row(edition: Edition, name: string, step: ClosingStep): string {
  const { zh, en } = stepTitle(step);
  const clause = clauseOf(edition, name, step);
  const said = sentencesOf(edition, name, step);
  const from = `${clause.from}${clause.unverified ? ' ?' : ''}`;
  return `| ${zh} ${en.toLowerCase()} | ${said.map((one) => `${one.zh} ${one.en}`).join('<br/>')} | ${from} |`;
}

/** Where a step is said: by a clause of its own, or among the checks that the place names. */
const clauseOf = ({ clauses }: Edition, name: string, step: ClosingStep): ResolvedClause<unknown> =>
  (ownTitle(step) ? clauses.checks : clauses[name as 'filing']) as ResolvedClause<unknown>;

function sentencesOf({ clauses, posts }: Edition, name: string, step: ClosingStep): readonly Text[] {
  const check = clauses.checks?.value[name];
  if (check) return [checkSentence(check, posts)];
  const value = clauses[step.step]?.value as ClauseValues[typeof step.step];
  return clauseSentences(step.step, value, posts);
}
