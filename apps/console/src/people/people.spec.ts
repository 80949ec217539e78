import { makePassword } from './make-password';
import { postsByTime, type HeldPost, type Person } from './held-posts';
import { soughtPeople } from './sought';
import { unitTree, type Unit, type UnitBranch } from './unit-tree';

const unit = (id: string, kind: Unit['kind'], parent: string | null = null): Unit => ({
  id,
  name: id,
  kind,
  parent,
});
const shape = (branches: readonly UnitBranch[]): unknown =>
  branches.map(({ unit: { id }, below }) => (below.length > 0 ? [id, shape(below)] : id));

describe('the tree of units', () => {
  it.each<[string, Unit[], unknown]>([
    [
      'orders by kind',
      [unit('局', 'department'), unit('办', 'office'), unit('党委', 'party-committee')],
      ['党委', '办', '局'],
    ],
    [
      'puts a unit below its parent, however deep',
      [unit('科', 'other', '局'), unit('局', 'department', '府'), unit('府', 'government')],
      [['府', [['局', ['科']]]]],
    ],
    ['keeps a unit whose parent is not there', [unit('科', 'other', '无')], ['科']],
    ['is empty without units', [], []],
  ])('%s', (_, units, tree) => {
    expect(shape(unitTree(units))).toEqual(tree);
  });
});

const held = (post: string, from: string, to: string | null, unitName = '甲局'): HeldPost =>
  ({ id: `${post}${from}`, post, unit: unitName, unitName, unitKind: 'department', from, to }) as HeldPost;
const today = '2026-03-02';

describe('the posts of a person', () => {
  it('are divided by today, the last day included', () => {
    const posts = [
      held('a', '2026-01-01', null),
      held('b', '2025-01-01', today),
      held('c', '2025-01-01', '2026-03-01'),
      held('d', '2026-03-03', null),
      held('e', '2024-01-01', '2026-02-01'),
    ];
    const { now, later, before } = postsByTime(posts, today);
    const names = (list: readonly HeldPost[]) => list.map(({ post }) => post).join('');
    expect([names(now), names(later), names(before)]).toEqual(['ab', 'd', 'ce']);
  });
});

describe('whoever is sought', () => {
  const person = (name: string, ...posts: HeldPost[]): Person => ({
    id: name,
    name,
    signInName: `${name}-Login`,
    disabled: false,
    posts,
  });
  const people = [
    person('张三', held('unit-officer', '2026-01-01', null)),
    person('李四', held('unit-officer', '2025-01-01', '2025-12-31')),
    person('王五', held('office-director', '2026-01-01', null, '整改办')),
  ];
  it.each([
    ['everybody', null, '', '张三李四王五'],
    ['by name', null, '李', '李四'],
    ['by sign-in name, in small letters', null, '王五-login', '王五'],
    ['by a post of today, not one of last year', null, '经办', '张三'],
    ['in a unit, by the posts of today', '甲局', '', '张三'],
    ['by unit and post together', null, '整改办主任', '王五'],
    ['and not found', null, '赵', ''],
  ])('%s', (_, unitId, words, found) => {
    const postName = (post: string) => (post === 'unit-officer' ? '经办人' : '主任');
    const list = soughtPeople(people, { unit: unitId, words, today, postName });
    expect(list.map(({ name }) => name).join('')).toBe(found);
  });
});

describe('a password that is made', () => {
  it('has sixteen characters that cannot be mistaken for each other', () => {
    const made = Array.from({ length: 200 }, makePassword);
    for (const password of made)
      expect(password).toMatch(/^[2-9A-HJKMNP-Za-hjkmnp-z]{4}(-[2-9A-HJKMNP-Za-hjkmnp-z]{4}){3}$/);
    expect(new Set(made).size).toBe(200);
  });
});
