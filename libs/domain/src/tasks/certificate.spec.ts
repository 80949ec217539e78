import fc from 'fast-check';
import { places } from '../example/task';
import { certificateCode, certificateText, certified, hashStartIn } from './certificate';
import type { ClosedTask } from './task';

const closed = places().closed as ClosedTask;
const link = { sequence: 12, hash: `3f2a91c0${'0123456789abcdef'.repeat(3)}deadbeef` };
const names = { plan: '样例方案', person: (id: string) => `〈${id}〉` };

it('says who did what on which day in which post, and what was signed', () => {
  const { title, body } = certificateText(closed, link, names);
  expect(title).toBe('整改任务销号证明');
  for (const said of [
    '样例方案',
    '〈qian〉报告完成：已完成',
    '〈li〉（2026年3月4日）',
    '甬备〔2026〕1号',
    link.hash,
    '3F2A-91C0-',
  ])
    expect(body).toContain(said);
  expect(body).not.toMatch(/undefined|\[object/);
  expect(certificateText(closed, link, names)).toEqual({ title, body });
});

it('tells a stranger of no person', () => {
  const told = JSON.stringify(certified(closed, link));
  for (const person of ['zhao', 'qian', 'sun', '"li"', 'zhou', 'zheng']) expect(told).not.toContain(person);
});

it('reads its code however it is typed, and nothing else for one', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
  fc.assert(
    fc.property(hash, (of) => {
      const code = certificateCode({ hash: of });
      return [code, code.toLowerCase(), ` ${code.replaceAll('-', '')} `].every(
        (typed) => hashStartIn(typed) === of.slice(0, 24),
      );
    }),
  );
  for (const wrong of ['', '3F2A', 'Z'.repeat(24), `${certificateCode(link)}0`])
    expect(hashStartIn(wrong)).toBeNull();
});
