import { carriedFrom, factIn, headsUntil, kindOf, seal, type Fact } from '@duban/domain';
import { numberedIn } from './format';
import { Heads } from './heads';
import { linkIn } from './link';
import { exported } from './testing/exported';

const texts = exported(125).all.flatMap((line) => {
  const numbered = numberedIn(line);
  return numbered?.held === 'event' ? [{ text: line.slice(numbered.from, -1), hash: numbered.hash }] : [];
});

it('has as many events as were asked for, and the same for the same seed', () => {
  expect(texts).toHaveLength(125);
  expect(exported(125).bytes).toEqual(exported(125).bytes);
  expect(exported(125, 'another').all[0]).not.toBe(exported(125).all[0]);
  for (const events of [1, 2, 3, 4, 9, 10, 11, 31])
    expect(exported(events).all.filter((line) => line.includes('"event":'))).toHaveLength(events);
});

it('is sealed as the ledger seals, in chains that the core can follow', () => {
  const chains = new Map<string, Fact[]>();
  for (const { text, hash } of texts) {
    const { place, fact, prevHash } = factIn(text);
    expect(seal(place, fact, prevHash)).toEqual({ text, hash });
    chains.set(place.aggregate, [...(chains.get(place.aggregate) ?? []), fact]);
  }
  for (const [name, facts] of chains)
    expect(carriedFrom(kindOf(name), facts as never)).toMatchObject({ sequence: facts.length });
});

it('knows the heads of a month as the core does', () => {
  const heads = new Heads();
  const links = texts.map(({ text, hash }) => ({ ...linkIn(text)!, hash }));
  for (const link of links) heads.add(link.aggregate, link, link.hash);
  for (const until of ['2025-12-31T16:00:00.000Z', '2026-03-31T16:00:00.000Z', '2026-07-31T16:00:00.000Z'])
    expect(heads.at(until)).toEqual(headsUntil(links, until));
});
