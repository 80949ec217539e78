import { drawn, type Branch } from './tree';
import { displayWidth } from './width';

const leaf = (...lines: readonly string[]): Branch => ({ lines, inside: [] });
const tree: Branch = {
  lines: ['会签', 'all of them'],
  inside: [
    { lines: ['市委'], inside: [leaf('党委书记签字'), leaf('或者代理')] },
    leaf('市政府', 'the government'),
  ],
};

it('hangs each node on the one above it, and its own lines beside the trunk', () => {
  expect(drawn(tree, null).join('\n')).toBe(
    [
      '会签',
      '│ all of them',
      '├─市委',
      '│ ├─党委书记签字',
      '│ └─或者代理',
      '└─市政府',
      '    the government',
    ].join('\n'),
  );
});

it('goes on below itself where the screen is narrow, and leaves the trunk standing', () => {
  const lines = drawn(
    { lines: ['会签'], inside: [leaf('党委书记和政府主要负责人各一人签字'), leaf('备案')] },
    20,
  );
  expect(lines).toEqual(['会签', '├─党委书记和政府主', '│   要负责人各一人签', '│   字', '└─备案']);
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(20);
});
