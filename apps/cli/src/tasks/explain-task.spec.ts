import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayWidth } from '../page/width';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
/** As an API answered of a task under a law of two leaders in five working days: one has signed, the other has claimed it. */
const explained = JSON.parse(readFileSync(join(__dirname, '../testing/explained-task.json'), 'utf8')) as {
  readonly taskId: string;
  readonly steps: readonly { readonly signing: object | null }[];
};

async function explain(columns?: number, ...more: readonly string[]): Promise<string> {
  return explaining(explained, columns, ...more);
}
async function explaining(json: unknown, columns?: number, ...more: readonly string[]): Promise<string> {
  const url = await house.open(() => ({ json }));
  const args = ['task', 'explain', explained.taskId, '--server', url, ...more];
  const { exitCode, output } = await tryDuban(args, columns === undefined ? {} : { columns });
  expect(exitCode).toBe(0);
  return output;
}
const treeIn = (page: string): readonly string[] => {
  const lines = page.split('\n');
  const from = lines.indexOf('签字规则 The rule of the signatures') + 1;
  const to = lines.findIndex((line, at) => at > from && !line.startsWith('  '));
  return lines.slice(from, to).map((line) => line.slice(2));
};

describe('the explanation of a task', () => {
  it('draws the rule as a tree, under its edition and hash', async () => {
    const tree = treeIn(await explain());
    expect(tree.slice(0, 5)).toEqual([
      '签字 signature',
      '│ 版本 edition: ningbo 2021-11-03',
      '│ SHA-256 8a34480ab911d9264ea708592d2e4dd752adfec9c9495150d35c69b16b9cca1a',
      '│ 依据 basis: 整改方案，五(二) “验收销号党政领导双签字”（未核实 unverified）',
      expect.stringMatching(/^└─○ 5 个工作日内（党委书记/),
    ]);
    const rules = tree.flatMap((line) => /([a-z-]+) · (?:\S+ )*pending/.exec(line)?.[1] ?? []);
    expect(rules).toEqual([
      'sequence',
      'within',
      'all-of',
      'per-group',
      'signature',
      'applies',
      'signature',
      'applies',
    ]);
  });

  it('says who has signed, who can until when, whose turn it is not, and the facts that were looked at', async () => {
    const tree = treeIn(await explain());
    const texts = tree.map((line) => line.replace(/^[│├└─ ]+/, ''));
    for (const text of [
      '✔ 市委 党委书记 Party secretary：李建国 2026-11-26 “同意销号”',
      // Two hold the post; one of them has claimed it.
      '○ 还缺 missing: 市政府 政府主要负责人 head of government（周敏） · 至 until 2026-12-03',
      // Waits for an opinion, and nobody else holds the post.
      '○ 还缺 missing: 市整改办 整改办经办人 officer of the supervision office（现在无人可签 nobody can sign just now） · 至 until 2026-12-03',
      '· 未轮到 not its turn yet: 市整改办 整改办主任 director of the supervision office（陈静）',
      '事实 fact: letters = 0',
      '事实 fact: origin 未知 is not known',
      "因为 because: 条件“origin == 'central'”无法判断：Unknown variable: origin",
    ])
      expect(texts).toContain(text);
  });

  it('says why there is no basis where there is none', async () => {
    const note = { zh: '规则的全文没有保存在这里', en: 'the text of the law is not kept here' };
    const steps = explained.steps.map((step) => ({
      ...step,
      signing: step.signing && { ...step.signing, basis: null, note },
    }));
    const tree = treeIn(await explaining({ ...explained, steps })).join('\n');
    expect(tree).toContain('依据 basis: —');
    expect(tree).toContain(`说明 note: ${note.zh}`);
    await house.close();
    expect(treeIn(await explain()).join('\n')).not.toContain('说明 note');
  });

  it('waits for nobody in a step that was decided from above', async () => {
    const [first, ...others] = explained.steps.filter(({ signing }) => signing !== null);
    const steps = [{ ...first, state: 'done' }, ...others];
    const tree = treeIn(await explaining({ ...explained, steps }));
    expect(tree.at(-1)).toBe('└─✔ 已由上级决定，理由见上 decided from above, for the reason given above');
  });

  it('says each reason once, where it arises', async () => {
    const page = await explain();
    expect(page.match(/2026-11-26 的签字计入/g)).toHaveLength(1);
    expect(page.match(/还差 1 人签字：政府主要负责人/g)).toHaveLength(1);
  });

  it.each([36, 60, 100])('keeps within %i columns and loses nothing', async (columns) => {
    const narrow = await explain(columns);
    await house.close();
    const wide = await explain();
    expect(Math.max(...treeIn(narrow).map((line) => displayWidth(line) + 2))).toBeLessThanOrEqual(columns);
    const text = (page: string) =>
      treeIn(page)
        .join('')
        .replace(/[│├└─ ]/g, '');
    expect(text(narrow)).toBe(text(wide));
  });

  it('names who can act by name, and gives programs what it was told', async () => {
    expect(await explain()).toContain('签字 sign：周敏 · 至 until 2026-12-03');
    await house.close();
    expect(JSON.parse(await explain(80, '--json'))).toEqual(explained);
  });
});
