import { canonicalText, type Day, type Json, type Law, type Text } from '@duban/domain';
import { runExamples } from '../examples/run-examples';
import type { PackDocument } from '../packs/pack-document';
import type { PackRefusal } from '../packs/pack-refusal';
import { pinPolicy } from '../packs/pin-policy';
import { resolveEdition } from '../packs/resolve-edition';
import { lintAmendment } from './amendment';
import { lintConditions } from './conditions';
import { lintFigures } from './figures';
import { warning, type Finding, type Found, type Linted } from './finding';
import { lintLadder } from './ladder';
import { lintLetters } from './letters';
import { lintSigning } from './signing';

/** What a task may carry of its law, in bytes (architecture: the history of every task holds it). */
const MOST_PINNED = 4 * 1024;
const FEWEST_EXAMPLES = 8;

/** Everything that can be said of a pack without a task: what refuses it, what nobody can have meant, what is unproved. */
export function lintPack(packs: readonly PackDocument[], pack: PackDocument, law: Law): readonly Finding[] {
  const editions = pack.editions.flatMap(({ effectiveFrom }) => lintEdition(packs, pack, effectiveFrom));
  return [...editions, ...exampleFindings(packs, pack, law)];
}

function lintEdition(packs: readonly PackDocument[], { id }: PackDocument, day: Day): readonly Finding[] {
  const resolved = resolveEdition(packs, id, day);
  const where = `${id} ${day}`;
  if (!resolved.ok) return [refusal(resolved, where)];
  const { edition } = resolved;
  const policy = pinPolicy(edition);
  const found = [
    lintLadder,
    lintLetters,
    lintSigning,
    lintAmendment,
    lintConditions,
    lintPeriods,
    lintFigures,
    lintSize,
    unverified,
  ].flatMap((lint) => lint({ edition, policy }));
  return found.map(({ at, ...finding }) => ({ ...finding, where: at === '' ? where : `${where} ${at}` }));
}

function refusal({ code, because, mend, at }: PackRefusal, where: string): Finding {
  const message = { zh: `${because.zh}；${mend.zh}`, en: `${because.en}; ${mend.en}` };
  return { severity: 'error', code, where, message, place: at };
}

/** A period of one day that is its own first day ends before anybody could keep it. */
const lintPeriods = ({ edition: { clauses } }: Linted): readonly Found[] =>
  Object.entries(clauses).flatMap(([name, { value }]) => periodsOfNoTime(value, name));

function periodsOfNoTime(value: unknown, at: string): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) => periodsOfNoTime(inner, `${at}.${key}`));
  const { n, unit, firstDayCounts } = value as Readonly<Record<string, unknown>>;
  if (n !== 1 || unit === 'months' || firstDayCounts !== true) return inside;
  const finding = warning(
    'period-of-no-time',
    at,
    '期限只有一天且首日计入，当天就到期',
    'a period of one day whose first day counts ends on the day on which it begins',
  );
  return [finding, ...inside];
}

function lintSize({ policy }: Linted): readonly Found[] {
  const bytes = new TextEncoder().encode(canonicalText(policy as unknown as Json)).length;
  if (bytes <= MOST_PINNED) return [];
  const message: Text = {
    zh: `任务随身的规则有 ${bytes} 字节，最多 ${MOST_PINNED}`,
    en: `a task would carry ${bytes} bytes of law, ${MOST_PINNED} at most`,
  };
  return [{ severity: 'error', code: 'policy-too-large', at: '', message }];
}

const unverified = ({ edition: { clauses } }: Linted): readonly Found[] =>
  Object.entries(clauses).flatMap(([name, said]) =>
    said.unverified
      ? [
          {
            severity: 'note' as const,
            code: 'unverified',
            at: name,
            message: said.note ?? { zh: '没有文件依据', en: 'it rests on no document' },
          },
        ]
      : [],
  );

function exampleFindings(packs: readonly PackDocument[], pack: PackDocument, law: Law): readonly Finding[] {
  const run = runExamples(packs, pack, law);
  // What refuses an edition has been said above.
  if (!run.ok) return [];
  const failed = run.failed.map(({ example }): Finding => ({
    severity: 'error',
    code: 'example-failed',
    where: pack.id,
    message: { zh: `例子不成立：${example.zh}`, en: `an example fails: ${example.en}` },
  }));
  if (run.examples >= FEWEST_EXAMPLES) return failed;
  const few = {
    zh: `只有 ${run.examples} 个例子，至少写 ${FEWEST_EXAMPLES} 个`,
    en: `${run.examples} examples, write ${FEWEST_EXAMPLES} at least`,
  };
  return [...failed, { severity: 'note', code: 'few-examples', where: pack.id, message: few }];
}
