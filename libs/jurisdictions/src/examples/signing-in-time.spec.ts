import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide, type Calendar, type TaskCommand } from '@duban/domain';
import { assess } from '@duban/rules';
import { parse } from 'yaml';
import type { PackDocument } from '../packs/pack-document';
import type { Example, ExampleAct } from './example';
import { play } from './play';
import { runExamples } from './run-examples';
import { editionIn } from '../example/in-force';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };
const [secretary, head] = [
  { post: 'party-secretary', of: 'party-committee' },
  { post: 'government-head', of: 'government' },
] as const;

/** A place whose leaders have three working days, must say something and are asked for their passwords. */
const ACTS: readonly ExampleAct[] = [
  { on: '2026-01-06', act: 'receive' },
  { on: '2026-02-02', act: 'complete' },
  { on: '2026-02-03', act: 'accept' },
];
const sign = (on: ExampleAct['on'], { post, of }: typeof secretary | typeof head): ExampleAct => ({
  on,
  act: 'sign',
  as: post,
  of,
});
const example = (en: string, given: Example['given'], expect: Example['expect']): Example => ({
  says: { zh: en, en },
  given,
  expect,
});
const EXAMPLES: readonly Example[] = [
  example(
    'the clock is asked when the limit is over',
    { acts: ACTS },
    { stands: 'signature', next: '2026-02-07' },
  ),
  example(
    'both sign in time',
    { acts: [...ACTS, sign('2026-02-04', secretary), sign('2026-02-06', head)] },
    { stands: 'publicity' },
  ),
  example(
    'late, it is refused, and the task goes back to work',
    { acts: [...ACTS, sign('2026-02-04', secretary)], today: '2026-02-09' },
    { stands: 'underway' },
  ),
  example(
    'who comes late has nothing to sign any more',
    { acts: [...ACTS, sign('2026-02-04', secretary), sign('2026-02-09', head)] },
    { refused: 'wrong-state' },
  ),
];

const dual = { rule: 'per-group', groups: [secretary, head], atLeast: 1 };
const period = { n: 3, unit: 'workdays', firstDayCounts: false };
const place: PackDocument = {
  id: 'in-time',
  title: { zh: '示例', en: 'an example' },
  place: '示例',
  extends: 'ningbo',
  posts: {},
  words: {},
  editions: [
    {
      effectiveFrom: '2025-01-01',
      basis: { document: '示例', clause: '全文' },
      clauses: {
        signature: {
          value: {
            rule: {
              rule: 'within',
              period,
              then: dual,
              onLate: 'refuse',
              options: { opinionRequired: true, reauthenticate: true },
            },
          },
          basis: { document: '示例', clause: '一' },
        },
      },
      examples: EXAMPLES,
    },
  ],
} as unknown as PackDocument;
const all = [...packs, place];

describe('a pack whose signatures have a limit and options', () => {
  it('is read, and says what its examples say', () => {
    expect(runExamples(all, place, law)).toEqual({ ok: true, examples: EXAMPLES.length, failed: [] });
  });

  it('holds for the core: a signature without what the law asks for is refused', () => {
    const { task } = play({ acts: ACTS }, editionIn(all, 'in-time', '2026-02-02'), law);
    if (task.status !== 'closing' || task.open.step !== 'signature') throw new Error('nothing is signed');
    const posts = [{ post: secretary.post, unit: secretary.of }];
    const on = '2026-02-04';
    const said = { textHash: task.open.approval.textHash, opinion: '同意', as: null, reauthenticated: true };
    const signing = (over: object) =>
      decide(
        task,
        {
          ...{ id: 'sign', digest: '', on, today: on, late: null, type: 'sign' },
          ...{ by: { person: 'li', principal: null, posts }, ...said, ...over },
        } as TaskCommand,
        law,
      );
    expect(signing({})).toMatchObject({ ok: true });
    expect(signing({ opinion: ' ' })).toMatchObject({ ok: false, code: 'missing-text' });
    expect(signing({ reauthenticated: false })).toMatchObject({ ok: false, code: 'not-authorised' });
  });
});
