import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostNames, Rung, Text } from '@duban/domain';
import { parse } from 'yaml';
import { clauseSentences } from './clause-words';
import type { ClauseName, ClauseValues, PackDocument } from '../pack-document';
import { clauseRows } from '../pack-summary';
import { editionIn } from '../../example/in-force';

const FOLDER = join(__dirname, '../../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const posts: PostNames = packs.find(({ id }) => id === 'neutral')?.posts ?? {};
const office = (post: string) => ({ post: `office-${post}`, of: 'office' }) as const;
const rung: Rung = {
  id: 'reminder',
  triggers: ['missed', 'behind'],
  fromConsecutive: 1,
  letter: 'reminder',
  title: '提醒函',
  mark: '甬督提',
  drafter: office('officer'),
  signer: office('director'),
  receiver: { post: 'unit-officer', of: 'lead' },
  replyWithin: { n: 5, unit: 'workdays', firstDayCounts: false },
};
const RED: ClauseValues['warning'] = [{ id: 'red', word: { zh: '红', en: 'red' }, colour: 'red', when: {} }];
const in_ = <Name extends ClauseName>(name: Name, value: ClauseValues[Name]): readonly Text[] =>
  clauseSentences(name, value, posts, { warning: { value: RED } });

describe('a clause in sentences', () => {
  it.each<[string, readonly Text[], string, string]>([
    [
      'receipt names the post as the place does',
      in_('receipt', { by: { post: 'unit-officer', of: 'lead' } }),
      '任务交办后，由牵头单位经办人签收。',
      'A dispatched task is received by the officer of the unit (the lead unit).',
    ],
    [
      'a due day that short months have not',
      in_('scheduling', { cadence: 'monthly', dueDay: 31, by: { post: 'unit-officer', of: 'lead' } }),
      '每月调度一次，由牵头单位经办人在当月 31 日前填报进展，当月没有这一天的，为月末。',
      'Every month the officer of the unit (the lead unit) reports progress by day 31, or by the last day of a shorter month.',
    ],
    [
      'a rung that waits for several periods',
      in_('ladder', [{ ...rung, fromConsecutive: 3, triggers: ['behind'] }]),
      '连续 3 期未达序时进度的，由整改办经办人起草提醒函（甬督提），整改办主任签发，送牵头单位经办人，印发后 5 个工作日内回函，印发当日不计入。',
      'After 3 periods in a row behind schedule: 提醒函 (甬督提), drafted by the officer of the supervision office, issued by the director of the supervision office, sent to the officer of the unit (the lead unit); a reply is due within 5 working days of its issue, that day not counted.',
    ],
    [
      'a rung for a judged level, by its id where the place has no word for it',
      in_('ladder', [{ ...rung, triggers: ['missed', 'judged'], levels: ['red', 'blue'], fromTotal: 3 }]),
      '有 1 期，或累计 3 期未报告或研判为“红”或“blue”的，由整改办经办人起草提醒函（甬督提），整改办主任签发，送牵头单位经办人，印发后 5 个工作日内回函，印发当日不计入。',
      'After one period, or 3 in all, without a report or judged to be red or blue: 提醒函 (甬督提), drafted by the officer of the supervision office, issued by the director of the supervision office, sent to the officer of the unit (the lead unit); a reply is due within 5 working days of its issue, that day not counted.',
    ],
    [
      'a warning level with two signs',
      in_('warning', [
        {
          id: 'yellow',
          word: { zh: '黄', en: 'yellow' },
          colour: 'amber',
          when: { within: { n: 20, unit: 'workdays', firstDayCounts: false }, trouble: 2 },
        },
      ]),
      '距整改时限 20 个工作日以内的，或者最近连续 2 期未报告或未达序时进度的，称为“黄”。',
      'A task within 20 working days of its deadline, or for the latest 2 periods without a report or behind schedule: yellow.',
    ],
    [
      'a leading group whose heads nobody names',
      in_('leadingGroup', { bodies: [{ zh: '整改工作领导小组', en: 'the leading group' }] }),
      '领导机构：整改工作领导小组。',
      'The work is led by: the leading group.',
    ],
    ['an empty ladder', in_('ladder', []), '没有自动起草的函件。', 'No letter is drafted by itself.'],
    [
      'publicity with its manner of counting',
      in_('publicity', { by: office('officer'), period: { n: 7, unit: 'days', firstDayCounts: true } }),
      '由整改办经办人公示 7 日，首日计入。',
      'Publicised by the officer of the supervision office for 7 days, the first day counted.',
    ],
    [
      'the closing steps in their order',
      in_('closing', ['publicity', 'acceptance']),
      '依次经过公示、验收。',
      'In this order: publicity, acceptance.',
    ],
    [
      'a zone with half an hour',
      in_('zone', { name: 'Asia/Kolkata', offsetMinutes: 330 }),
      '日期按 Asia/Kolkata (UTC+5:30) 计算。',
      'Days are counted in Asia/Kolkata (UTC+5:30).',
    ],
  ])('%s', (_, sentences, zh, en) => {
    expect(sentences).toEqual([{ zh, en }]);
  });

  it('says the signature as its rule says itself', () => {
    const rule = { rule: 'signature', post: 'office-director', of: 'office' };
    expect(in_('signature', { rule })).toEqual([
      { zh: '整改办主任签字。', en: 'Director of the supervision office signs.' },
    ]);
  });

  it('says one sentence a rung', () => {
    expect(in_('ladder', [rung, { ...rung, id: 'second', fromConsecutive: 2 }])).toHaveLength(2);
  });

  it.each(packs)('leaves no clause of $id without words, and none with half of them', (pack) => {
    for (const { title, sentences } of clauseRows(editionIn(packs, pack.id, '2026-01-05'))) {
      expect(title.zh).not.toBe('');
      expect(sentences.length).toBeGreaterThan(0);
      for (const { zh, en } of sentences) {
        expect(zh).toMatch(/^[^。]+。$/);
        expect(en).toMatch(/^[A-Z0-9].*[^.]\.$/);
        expect(`${zh}${en}`).not.toMatch(/undefined|null|unit-officer|office-/);
      }
    }
  });
});
