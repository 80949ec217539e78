import type { ExampleGiven } from '@duban/contract';
import { readFacts } from '@duban/documents';
import type { Text } from '@duban/domain';
import {
  compareEditions,
  lintPack,
  runExamples,
  tryEdition,
  type ClauseDifference,
  type Finding,
} from '@duban/jurisdictions';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { both, inLine, orDash } from '../page/words';
import { textNamed } from '../plans/read-file';
import { wrongCall } from '../trouble';
import {
  dayOf,
  editionOn,
  lineOf,
  packNamed,
  packShelf,
  placeOf,
  readablePack,
  refusedPack,
  withMend,
  type PackShelf,
  type ShelvedPack,
} from './pack-shelf';
import { today } from './today';

/** What is wrong with a pack, and what nobody can have meant. Exit 1: it holds an error. */
export async function lintNamed(desk: Desk, given: Given): Promise<Outcome> {
  const named = given.argument(0);
  const found = await packNamed(desk, named);
  const findings: readonly Finding[] =
    'pack' in found
      ? lintPack(found.packs, found.pack, found.law).map((finding) => inFile(finding, found))
      : [{ severity: 'error', code: found.code, where: placeOf(named, found), message: withMend(found) }];
  const ok = findings.every(({ severity }) => severity !== 'error');
  return { json: { ok, findings }, page: (page) => lintPage(findings, page), exitCode: ok ? 0 : 1 };
}

/** What refuses an edition stands in a file, on a line. */
function inFile({ place, ...finding }: Finding, shelf: PackShelf): Finding {
  const at = lineOf(shelf, place);
  return at === undefined ? finding : { ...finding, where: `${at} ${finding.where}` };
}

const SEVERITY: Readonly<Record<Finding['severity'], Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  note: { zh: '说明', en: 'note' },
};

export const lintPage = (findings: readonly Finding[], { paint }: Page): string =>
  findings.length === 0
    ? both({ zh: '没有发现问题', en: 'nothing was found' })
    : findings
        .map(({ severity, code, where, message }) =>
          [
            `${paint.bold(inLine(SEVERITY[severity]))} ${code} ${paint.faint(where)}`,
            `  ${both(message)}`,
          ].join('\n'),
        )
        .join('\n');

/** The examples of one pack, or of all. Exit 1: one of them came out otherwise than it says. */
export async function testNamed(desk: Desk, given: Given): Promise<Outcome> {
  const named = given.optional(0);
  const shelved: readonly ShelvedPack[] =
    named === undefined ? await allOf(desk) : [await readablePack(desk, named)];
  const runs = shelved.map((one) => {
    const run = runExamples(one.packs, one.pack, one.law);
    if (run.ok) return run;
    throw refusedPack(one, run);
  });
  const examples = runs.reduce((sum, run) => sum + run.examples, 0);
  const failed = runs.flatMap((run) => run.failed);
  const json = { examples, passed: examples - failed.length, failed };
  const page = (): string =>
    [
      ...failed.map(({ pack, example, expected, got }) =>
        [
          `${pack} ${both(example)}`,
          `  应为 expected ${JSON.stringify(expected)}`,
          `  实为 got ${JSON.stringify(got)}`,
        ].join('\n'),
      ),
      both({
        zh: `${examples} 个例子，${failed.length} 个不成立`,
        en: `${examples} examples, ${failed.length} failed`,
      }),
    ].join('\n');
  return { json, page, exitCode: failed.length === 0 ? 0 : 1 };
}

async function allOf(desk: Desk): Promise<readonly ShelvedPack[]> {
  const shelf = await packShelf(desk);
  return shelf.packs.map((pack) => ({ ...shelf, pack }));
}

/** What an edition makes of facts that are made up; nothing is changed. */
export async function tryNamed(desk: Desk, given: Given): Promise<Outcome> {
  const shelved = await readablePack(desk, given.argument(0));
  const facts = await factsIn(desk, given.required('facts'));
  const on = dayOf(given.text('on'), facts.acts?.[0]?.on ?? facts.today ?? today());
  const tried = tryEdition(editionOn(shelved, on), facts, shelved.law);
  const { sentence, missing, next } = tried;
  const page = ({ paint }: Page): string =>
    [
      paint.bold(both(sentence)),
      ...missing.map((one) => `  ○ ${both(one)}`),
      ...(next ? [`  ${next.at} ${both(next.what)}`] : []),
    ].join('\n');
  return { json: tried, page };
}

async function factsIn({ terminal }: Desk, path: string): Promise<ExampleGiven> {
  const reading = readFacts(await textNamed(terminal, path));
  if (reading.ok) return reading.facts;
  const { where, because } = reading;
  throw wrongCall(`${path} ${where}`.trim(), because.zh, because.en);
}

/** What B means otherwise than A: packs or files, each with a day behind `@` where it matters. */
export async function diffNamed(desk: Desk, given: Given): Promise<Outcome> {
  const [before, after] = await Promise.all(
    [given.argument(0), given.argument(1)].map((named) => editionNamed(desk, named)),
  );
  if (!before || !after) throw new Error('two editions are declared');
  const differences = compareEditions(before, after);
  return { json: differences, page: (page) => diffPage(differences, page) };
}

async function editionNamed(desk: Desk, named: string) {
  const [name = '', day] = named.split('@');
  return editionOn(await readablePack(desk, name), dayOf(day, today()));
}

const CHANGE: Readonly<Record<ClauseDifference['change'], Text>> = {
  new: { zh: '新增', en: 'new' },
  gone: { zh: '取消', en: 'gone' },
  changed: { zh: '修改', en: 'changed' },
  basis: { zh: '依据不同', en: 'another basis' },
};

export const diffPage = (differences: readonly ClauseDifference[], { paint }: Page): string =>
  differences.length === 0
    ? both({ zh: '没有不同', en: 'they mean the same' })
    : differences
        .map(({ title, change, before, after, basis }) =>
          [
            `${paint.bold(inLine(title))} ${inLine(CHANGE[change])}`,
            ...before.map((one) => `  - ${both(one)}`),
            ...after.map((one) => `  + ${both(one)}`),
            paint.faint(`  ${orDash(basis.before)} → ${orDash(basis.after)}`),
          ].join('\n'),
        )
        .join('\n');
