import { canonicalText, type Json } from '@duban/domain';
import { editionHash, resolveEdition } from '@duban/jurisdictions';
import { editionTexts } from '@duban/persistence';
import { todayOf } from '../house';
import { draftedLetter } from '../testing/drafted-letter';
import type { Got } from '../testing/client';
import { eventually } from '../testing/engine';
import { seedTask } from '../testing/seed';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';

jest.setTimeout(90_000);

let at: WorkingHouse;
beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    mayor: ['government-head', 'government'],
  });
});
afterAll(() => at?.close());

const outcome = ({ status, body }: Got) => [status, body.code];
/** The process of a letter may not be there yet. */
const act = (name: Parameters<WorkingHouse['ask']>[0], as: string, letterId: string, body: object) =>
  eventually(async () => {
    const got = await at.ask(name, { as: at.named(as), params: { letterId }, body });
    return got.status === 503 ? null : got;
  });

it('names in a draft who gets a copy and what is attached, or says which name is wrong', async () => {
  const { id, textHash } = await draftedLetter(at, await seedTask(at.house, at.units, '1'));
  const revise = (names: object, base = textHash) =>
    act('reviseLetter', 'officer', id, { title: '提醒函', body: '请抓紧', textHash: base, ...names });
  const twice = await revise({ copies: ['市委办公室', '市委办公室'] });
  expect(outcome(twice)).toEqual([422, 'unfit-names']);
  expect(twice.body.because).toEqual({
    zh: '抄送单位重复：市委办公室',
    en: 'a copied unit stands there twice: 市委办公室',
  });
  expect(outcome(await revise({ attachments: ['字'.repeat(101)] }))).toEqual([422, 'unfit-names']);
  expect(outcome(await revise({ copies: '市委办公室' }))).toEqual([400, 'bad-request']);
  const names = { copies: ['市委办公室', '市政府办公室'], attachments: ['进展情况表'] };
  const { body } = await revise(names);
  const revised = body.letter as { textHash: string };
  expect(revised).toMatchObject(names);
  expect((await revise({}, revised.textHash)).body.letter).toMatchObject(names);
  const unread = await act('issueLetter', 'director', id, { textHash });
  expect(outcome(unread)).toEqual([409, 'stale-text']);
});

/** The law of the others, but for the mayor, who reviews its reminders; named as it would be. */
async function reviewedLaw(): Promise<string> {
  const { house } = at;
  const resolved = resolveEdition(house.packs.shipped, 'ningbo', todayOf(house));
  if (!resolved.ok) throw new Error(resolved.code);
  const { edition } = resolved;
  const letters = edition.clauses.letters!;
  const reminder = {
    ...letters.value['reminder']!,
    reviewedBy: { post: 'government-head', of: 'government' } as const,
  };
  const clauses = { ...edition.clauses, letters: { ...letters, value: { ...letters.value, reminder } } };
  const reviewed = { ...edition, clauses };
  const hash = editionHash(reviewed);
  const text = canonicalText(reviewed as unknown as Json);
  await editionTexts(house.db).keep(house.tenant.id, [{ hash, text }]);
  return hash;
}

it('has a letter reviewed before it is issued, where its law says by whom', async () => {
  const edition = await reviewedLaw();
  const taskId = await seedTask(at.house, at.units, '2', { policy: { edition } });
  const { id, textHash } = await draftedLetter(at, taskId);
  const review = (as: string, over: object) =>
    act('reviewLetter', as, id, { textHash, passes: true, ...over });
  const unread = await act('issueLetter', 'director', id, { textHash });
  expect(outcome(unread)).toEqual([409, 'not-reviewed']);
  expect(outcome(await review('director', {}))).toEqual([403, 'not-authorised']);
  expect(outcome(await review('mayor', { passes: false, opinion: ' ' }))).toEqual([422, 'missing-text']);
  const inbox = async (as: string) =>
    ((await at.ask('inbox', { as: at.named(as) })).body.toDo as { act: string; letterId: string | null }[])
      .filter(({ letterId }) => letterId === id)
      .map((item) => item.act);
  expect([await inbox('mayor'), await inbox('director')]).toEqual([['review'], []]);
  expect(outcome(await review('mayor', { passes: false, opinion: '写明时限' }))).toEqual([200, undefined]);
  expect([await inbox('mayor'), await inbox('officer')]).toEqual([[], ['revise']]);
  const text = { title: '提醒函', body: '请月底前完成', textHash };
  const revised = await act('reviseLetter', 'officer', id, text);
  const { textHash: read } = revised.body.letter as { textHash: string };
  expect(outcome(await review('mayor', {}))).toEqual([409, 'stale-text']);
  expect(outcome(await review('mayor', { textHash: read }))).toEqual([200, undefined]);
  const { body } = await at.ask('showLetter', { as: at.named('director'), params: { letterId: id } });
  expect(body.reviews).toMatchObject([
    { by: 'mayor', passed: false, opinion: '写明时限' },
    { by: 'mayor', passed: true, opinion: null },
  ]);
  expect(outcome(await act('issueLetter', 'director', id, { textHash: read }))).toEqual([200, undefined]);
});
