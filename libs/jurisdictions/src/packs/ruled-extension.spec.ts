import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { editionIn } from '../example/in-force';
import type { ExtensionClause, PackDocument } from './pack-document';
import { editionHash } from './pin-policy';
import { resolveEdition } from './resolve-edition';
import { ruledExtension } from './ruled-extension';
import { clauseSentences } from './words/clause-words';

const neutral = parse(readFileSync(join(__dirname, '../../packs/neutral.yaml'), 'utf8')) as PackDocument;
const saying = (value: unknown): readonly PackDocument[] => [
  {
    ...neutral,
    editions: neutral.editions.map((edition) => ({
      ...edition,
      clauses: { ...edition.clauses, extension: { value: value as ExtensionClause, unverified: true } },
    })),
  },
];
const spoken = { beforeDue: true, approver: { zh: '批准方案的机关', en: 'whoever approved the plan' } };
const rule = { rule: 'signature', post: 'office-director', of: 'office' };
const ruled = { by: { post: 'unit-officer', of: 'lead' }, beforeDue: true, rule } as const;

describe('a clause on extensions', () => {
  it('of before anything acted upon it leaves its law the name it had, and nobody can ask by it', () => {
    const of = (value: unknown) => editionHash(editionIn(saying(value), 'neutral', '2026-03-02'));
    expect(of(spoken)).toBe(of({ ...spoken, beforeDue: false }));
    expect(new Set([spoken, ruled, { ...ruled, times: 1 }, { ...ruled, days: 90 }].map(of)).size).toBe(4);
    expect(ruledExtension(spoken)).toBeNull();
    expect(ruledExtension(undefined)).toBeNull();
    expect(ruledExtension(ruled)).toBe(ruled);
  });

  it('is read out, with its limits', () => {
    const words = (value: ExtensionClause) =>
      clauseSentences('extension', value, neutral.posts).map(({ zh }) => zh);
    expect(words({ ...ruled, times: 2, days: 180 })).toEqual([
      '延期由牵头单位经办人在时限届满前申请，写明原因、佐证和新的时限。',
      expect.stringMatching(/^批准延期：.*整改办主任/),
      '一项任务最多延期 2 次。',
      '累计不超过方案时限之后 180 日。',
    ]);
    expect(words(spoken)).toEqual(['延期须在到期前提出，经批准方案的机关批准。']);
  });

  it('by a rule that nobody knows, or a post without a name, is refused when the pack is read', () => {
    const code = (value: unknown) => {
      const resolved = resolveEdition(saying(value), 'neutral', '2026-03-02');
      return resolved.ok ? null : [resolved.code, resolved.at?.path.slice(-2)];
    };
    expect(code({ ...ruled, rule: { rule: 'coin-toss' } })).toEqual(['unknown-rule', expect.anything()]);
    expect(code({ ...ruled, by: { post: 'janitor', of: 'lead' } })).toEqual([
      'post-without-name',
      ['by', 'post'],
    ]);
    expect(code(ruled)).toBeNull();
  });
});
