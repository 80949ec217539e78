import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const HASH = 'ab'.repeat(32);
const law = {
  ...{ pack: 'ningbo', effectiveFrom: '2021-11-03', hash: HASH, basis: '整改方案，全文', note: null },
  ...{ madeOf: [{ pack: 'ningbo', effectiveFrom: '2021-11-03' }], posts: {} },
  clauses: [
    {
      ...{
        clause: 'filing',
        title: { zh: '备案', en: 'filing' },
        sentences: [{ zh: '经办人备案。', en: 'filed' }],
      },
      ...{ value: {}, basis: '旧的依据', unverified: false, note: null, from: 'neutral', silent: true },
    },
  ],
};

it('shows the law of a hash as it was kept, clause by clause with its bases', async () => {
  const url = await house.open(() => ({ json: law }));
  const { exitCode, output } = await tryDuban(['pack', 'law', HASH, '--server', url]);
  expect(exitCode).toBe(0);
  expect(house.asked()).toEqual([`/packs/laws/${HASH}`]);
  for (const words of [`SHA-256 ${HASH}`, '2021-11-03', '经办人备案。', '旧的依据', 'neutral'])
    expect(output).toContain(words);
  expect((await tryDuban(['pack', 'law', HASH, '--server', url, '--json'])).json()).toEqual(law);
});

it('says why where what is kept is not the law of that name', async () => {
  const because = { zh: '保存的全文与其名称不符', en: 'what is kept is not what its name says' };
  const problem = {
    type: 'urn:duban:problem:altered-law',
    title: 'altered-law',
    status: 500,
    detail: because.zh,
  };
  const url = await house.open(() => ({ status: 500, json: { ...problem, code: 'altered-law', because } }));
  const { exitCode, messages } = await tryDuban(['pack', 'law', HASH, '--server', url]);
  expect(exitCode).not.toBe(0);
  expect(messages).toContain('保存的全文与其名称不符');
});
