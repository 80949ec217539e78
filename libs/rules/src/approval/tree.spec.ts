import { isPost } from '@duban/domain';
import { director, dual, facts, head, node, secretary, signatureOf, signed } from '../example/signing';
import { treeOf, type RuleTree } from './tree';

const all = node('all-of', { of: [dual, signatureOf(director)] });
const whoIn = ({ places, inside }: RuleTree): readonly unknown[] => [
  ...places.map(({ posts, signature }) => [
    posts.map((who) => (isPost(who) ? who.post : who.person)).join('/'),
    signature?.by ?? null,
  ]),
  ...inside.map(whoIn),
];

describe('a rule as a tree', () => {
  it('says who will have to sign before anybody has', () => {
    const tree = treeOf(dual, facts());
    expect(whoIn(tree)).toEqual([
      ['party-secretary', null],
      ['government-head', null],
    ]);
    expect(tree.sentence.zh).toContain('党委书记、政府主要负责人各签字 1 人');
  });

  it('seats each signature in its place, whichever came first', () => {
    expect(whoIn(treeOf(dual, facts(signed('zhou', head))))).toEqual([
      ['party-secretary', null],
      ['government-head', 'zhou'],
    ]);
  });

  it('keeps the rules inside apart, each with its own sentence and places', () => {
    const tree = treeOf(all, facts(signed('wang', director), signed('li', secretary)));
    expect(whoIn(tree)).toEqual([
      [
        ['party-secretary', 'li'],
        ['government-head', null],
      ],
      [['office-director', 'wang']],
    ]);
    expect(tree.inside.map(({ rule }) => rule)).toEqual(['per-group', 'signature']);
    expect(tree.inside[1]?.sentence.zh).toBe('整改办主任签字');
  });

  it('seats one head once, even where the rules inside ask for both of its posts', () => {
    const two = treeOf(all, facts(signed('li', secretary), signed('li', director)));
    expect(JSON.stringify(whoIn(two)).split('"li"')).toHaveLength(2);
  });

  it('has no places for a rule that this program does not know, and says so', () => {
    const tree = treeOf(node('weights', {}), facts(signed('li', secretary)));
    expect(tree).toMatchObject({ places: [], inside: [] });
    expect(tree.sentence.en).toContain('weights');
  });
});
