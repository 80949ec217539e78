import { draftLetter, ofItsPage } from '../testing/example-letter';
import { HASH, LETTER } from '../testing/examples';
import { openedHouse, withNames } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const letter = { ...draftLetter, copies: ['市委办公室'], attachments: ['进展情况表', '措施清单'] };
const answered = { commandId: 'c', sequence: 2, letter };
const shown = { ...letter, ...ofItsPage };

const open = () => house.open(withNames(({ path }) => ({ json: path.endsWith('/text') ? answered : shown })));
const sent = (): readonly unknown[] =>
  house
    .heard()
    .filter(({ path }) => path.endsWith('/text'))
    .map(({ body }) => JSON.parse(body) as unknown);

it('reviews the text that was read, and says in one word whether it passes', async () => {
  const reviews = [{ on: '2026-03-02', by: '市长', passed: false, opinion: '写明时限' }];
  const url = await house.open(
    withNames(({ path }) => ({ json: path.endsWith('/review') ? answered : { ...shown, reviews } })),
  );
  const review = (...options: string[]) =>
    tryDuban(['letter', 'review', LETTER, ...options, '--yes', '--server', url]);
  expect(await review()).toMatchObject({ exitCode: 2 });
  expect(await review('--pass', '--send-back')).toMatchObject({ exitCode: 2 });
  const { exitCode, output } = await review('--send-back', '--opinion', '写明时限');
  expect(exitCode).toBe(0);
  expect(output).toContain('核稿退回 sent back 2026-03-02   市长：写明时限');
  const sent = house.heard().filter(({ path }) => path.endsWith('/review'));
  expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    { textHash: HASH, passes: false, opinion: '写明时限' },
  ]);
});

it('sends who gets a copy and what is attached where it is given, and an empty list for an empty text', async () => {
  const url = await open();
  const revise = (...options: string[]) =>
    tryDuban(['letter', 'revise', LETTER, ...options, '--server', url]);
  const { exitCode, output } = await revise('--copy', '市委办公室', '--copy', '市政府', '--attachment', '');
  expect(exitCode).toBe(0);
  expect(output).toContain('附件 attached：进展情况表；措施清单\n抄送 copies：市委办公室');
  await revise('--title', '函');
  expect(sent()).toEqual([
    { title: '提醒函', body: '请回复。', copies: ['市委办公室', '市政府'], attachments: [], textHash: HASH },
    { title: '函', body: '请回复。', textHash: HASH },
  ]);
});
