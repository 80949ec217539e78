import { canonicalText, type Json, type Letter, type LetterTemplate } from '@duban/domain';
import { editionTexts } from '../packs/edition-texts';
import { aggregateOf, letterIdOf, mark, missed, planned, received } from '../testing/sample-task';
import { specHouse, type SpecHouse } from '../testing/spec-house';

let house: SpecHouse;
beforeAll(async () => {
  house = await specHouse();
});
afterAll(() => house.leave());

const PERIOD = '2026-03';

async function letterOf(ref: string): Promise<Letter> {
  const say = (command: string, expected: number, events: ReturnType<typeof planned>) =>
    house.ledger.record({
      tenant: house.tenant,
      aggregate: aggregateOf(ref),
      expected,
      command: mark(`${command}-${ref}`),
      events,
    });
  await say('plan', 0, [...planned(ref), received]);
  await say('missed', 3, missed(ref, PERIOD));
  const there = await house.ledger.stateOf<'letter'>(house.tenant, `letter/${letterIdOf(ref, PERIOD)}`);
  return there!.state;
}

const editionOf = (ref: string): string =>
  (planned(ref)[0]!.data as { policy: { edition: string } }).policy.edition;

it('drafts a letter in the house’s own words where no text of its law was kept', async () => {
  const { text, facts } = await letterOf('1');
  expect(text.title).toBe('关于第 1 号整改任务的提醒函');
  expect(facts.format).toBeUndefined();
});

it('drafts a letter as the law words it that the task is pinned to', async () => {
  const template: LetterTemplate = {
    format: 'ordinary',
    title: '关于第 {{ref}} 号的{{kind}}',
    body: '{{receiver}}：\n{{period}}{{trouble}}。{{earlier}}。请在{{replyWithin}}内回复。\n',
    head: '整改办文件',
    copies: ['市政府办公室'],
  };
  const edition = { clauses: { letters: { value: { reminder: template } } } };
  const text = canonicalText(edition as unknown as Json);
  await editionTexts(house.db).keep(house.tenant, [{ hash: editionOf('2'), text }]);
  const letter = await letterOf('2');
  expect(letter.text.title).toBe('关于第 2 号的提醒函');
  expect(letter.text.body).toMatch(
    /^[^{}]+：\n2026年3月未按调度要求报送进展或未达到序时进度（连续 1 次，累计 1 次）。此前未发函。请在 5 个工作日内回复。$/,
  );
  expect(letter.facts).toMatchObject({ format: 'ordinary', head: '整改办文件', copies: ['市政府办公室'] });
});
