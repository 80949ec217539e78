import { addressOf, fieldsOfWay, isOpen, isSaid, ownOf, wayIn, type Own } from './ways';

const mine: Own = { as: 'party-secretary', principal: null };
const forLi: Own = { as: 'government-head', principal: 'li' };
const forWang: Own = { as: 'government-head', principal: 'wang' };
const byName: Own = { as: null, principal: null };

describe('the way in which something is done', () => {
  it('stays the one that was chosen when another principal has acted meanwhile', () => {
    const chosen = fieldsOfWay(forWang);
    expect(isOpen([mine, forLi, forWang], chosen)).toBe(true);
    expect(isOpen([mine, forWang], chosen)).toBe(true);
    expect(ownOf(chosen)).toEqual(forWang);
  });

  it('is asked for anew when it is gone, and no other one is taken', () => {
    const chosen = fieldsOfWay(forLi);
    expect(isOpen([mine, forWang], chosen)).toBe(false);
    expect(isSaid([mine], chosen)).toBe(true);
    expect(ownOf(chosen)).toEqual(forLi);
  });

  it.each([
    ['nobody but myself', [mine], mine, false],
    ['no seat in particular', [byName], byName, false],
    ['several of my own', [mine, byName], mine, true],
    ['one only, and that for somebody else', [forLi], forLi, true],
  ])('is said or not: %s', (_what, ways, chosen, said) => {
    expect(isSaid(ways, fieldsOfWay(chosen))).toBe(said);
  });

  it.each([mine, forLi, byName, { as: 'person', principal: 'li' }])(
    'comes through an address as it went in: %j',
    (way) => {
      const search = new URLSearchParams(addressOf({ act: 'approve' }, fieldsOfWay(way)));
      expect(search.get('act')).toBe('approve');
      expect(ownOf(wayIn(search, []) ?? { as: '?', principal: '?' })).toEqual(way);
    },
  );

  it('is left open by an address that names none', () => {
    expect(wayIn(new URLSearchParams('act=approve'), [mine])).toBeNull();
  });

  it.each([
    ['signing=approve&principal=wang', forWang],
    ['signing=give-opinion&principal=', mine],
    ['signing=approve&principal=zhao', { as: null, principal: 'zhao' }],
  ])('is found by a name alone, and never in another name: %s', (address, way) => {
    const found = wayIn(new URLSearchParams(address), [mine, forLi, forWang]);
    expect(found && ownOf(found)).toEqual(way);
  });
});
