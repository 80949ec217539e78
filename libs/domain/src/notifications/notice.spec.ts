import { isNoticeKind, NOTICE_KINDS, NOTICE_TITLES, noticeSentence } from './notice';

const about = {
  title: '提醒函',
  ref: '甬督提〔2026〕14号',
  act: 'sign',
  period: '2026-03',
  day: '2026-03-25' as const,
  count: 2,
  path: '/letters/1',
};

it.each(NOTICE_KINDS)('says %s in whole words of both languages', (kind) => {
  const said = noticeSentence(kind, about);
  for (const text of [said.zh, said.en, NOTICE_TITLES[kind].zh, NOTICE_TITLES[kind].en])
    expect(text).toMatch(/^(?!.*undefined).{2,}/);
  expect(said.zh).not.toBe(said.en);
});

it('says by when, to whom it came and what is to be done', () => {
  expect(noticeSentence('letter-delivered', about).zh).toBe(
    '《提醒函》甬督提〔2026〕14号已送达你单位，请签收；2026-03-25 前回函',
  );
  expect(noticeSentence('round-closing', about).zh).toBe(
    '《提醒函》2026-03 调度 2026-03-25 截止，你单位还有 2 项任务未填报',
  );
  expect(noticeSentence('your-turn', { path: '/', ref: '07', title: '管网', act: 'sign' }).zh).toContain(
    '07 管网',
  );
});

it('calls what it does not know by its id', () => {
  expect(noticeSentence('newer', about)).toEqual({ zh: 'newer', en: 'newer' });
  expect(isNoticeKind('toString')).toBe(false);
});
