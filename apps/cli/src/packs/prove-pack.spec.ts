import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryDuban } from '../testing/try-duban';

const folder = mkdtempSync(join(tmpdir(), 'duban-packs-'));
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const ningbo = readFileSync(join(__dirname, '../../../../libs/jurisdictions/packs/ningbo.yaml'), 'utf8');
const stranger = (change: (text: string) => string = (text) => text): string =>
  change(ningbo.replace('id: ningbo', 'id: stranger'));

const SIGNED_ONCE = written(
  'facts.yaml',
  [
    'acts:',
    "  - { on: '2026-01-06', act: receive }",
    "  - { on: '2026-02-02', act: complete }",
    "  - { on: '2026-02-03', act: accept }",
    "  - { on: '2026-02-04', act: sign, as: party-secretary, of: party-committee }",
  ].join('\n'),
);

describe('the packs of this clone', () => {
  it('are listed with their editions, without a server', async () => {
    const { json, exitCode } = await tryDuban(['pack', 'list', '--json']);
    expect(exitCode).toBe(0);
    expect(json()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'ningbo', extends: 'neutral', place: '浙江省宁波市' }),
      ]),
    );
  });

  it('are shown clause by clause, each with what it rests on', async () => {
    const { json } = await tryDuban(['pack', 'show', 'ningbo', '--json']);
    const { clauses } = json() as { clauses: { clause: string; basis: string | null; from: string }[] };
    expect(clauses.find(({ clause }) => clause === 'signature')).toMatchObject({ from: 'ningbo' });
    expect(clauses.find(({ clause }) => clause === 'receipt')).toMatchObject({ from: 'neutral' });
  });

  it('keep what their examples say', async () => {
    const { json, exitCode } = await tryDuban(['pack', 'test', '--json']);
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({ failed: [] });
  });

  it('that do not exist are refused with the ones that do', async () => {
    const { exitCode, messages } = await tryDuban(['pack', 'show', 'nowhere']);
    expect(exitCode).toBe(2);
    expect(messages).toContain('ningbo');
  });
});

describe("a stranger's pack", () => {
  it('is tried on facts that are made up: who is missing, in a sentence', async () => {
    const file = written('stranger.yaml', stranger());
    const { json } = await tryDuban(['pack', 'try', file, '--facts', SIGNED_ONCE, '--json']);
    expect(json()).toMatchObject({
      verdict: 'pending',
      sentence: { zh: '任务等待签字，还缺政府主要负责人的签字' },
      next: null,
    });
  });

  it('fails its lint with exit 1 where nobody could ever sign', async () => {
    const twice = stranger((text) => text.replace('of: government }', 'of: party-committee }'));
    const file = written(
      'twice.yaml',
      twice.replace(
        'post: government-head, of: party-committee',
        'post: party-secretary, of: party-committee',
      ),
    );
    const { json, exitCode } = await tryDuban(['pack', 'lint', file, '--json']);
    const { findings } = json() as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toContain('unsatisfiable-signers');
    // Its examples no longer hold either.
    expect(exitCode).toBe(1);
  });

  it('is refused with the file and the place when it cannot be read', async () => {
    const file = written(
      'broken.yaml',
      stranger((text) => text.replace('editions:', 'edition:')),
    );
    const lint = await tryDuban(['pack', 'lint', file, '--json']);
    expect([lint.exitCode, lint.json()]).toMatchObject([1, { ok: false, findings: [{ severity: 'error' }] }]);
    const tried = await tryDuban(['pack', 'try', file, '--facts', SIGNED_ONCE]);
    expect(tried.exitCode).toBe(2);
    expect(tried.messages).toContain('broken.yaml');
  });

  it.each([
    ['a parent that is not there', 'extends: neutral', 'extends: nowhere', 'missing-parent', ':5 '],
    ['a rule that nobody knows', 'rule: per-group', 'rule: per-person', 'unknown-rule', ':'],
  ])('with %s is refused with file, line and mend', async (...[, from, to, code, line]) => {
    const file = written(
      'refused.yaml',
      stranger((text) => text.replace(from, to)),
    );
    const { json, exitCode } = await tryDuban(['pack', 'lint', file, '--json']);
    expect(exitCode).toBe(1);
    const { findings } = json() as { findings: { code: string; where: string }[] };
    const found = findings.find((finding) => finding.code === code);
    expect(found?.where).toContain(`refused.yaml${line}`);
    const shown = await tryDuban(['pack', 'show', file]);
    expect(shown.exitCode).toBe(2);
    expect(shown.messages).toMatch(/refused\.yaml:\d+/);
  });

  it('says of an example what was expected and what is so, with exit 1', async () => {
    const wrong = stranger((text) =>
      text.replace('expect: { stands: publicity }', 'expect: { stands: filing }'),
    );
    const { json, exitCode } = await tryDuban(['pack', 'test', written('wrong.yaml', wrong), '--json']);
    expect(exitCode).toBe(1);
    expect(json()).toMatchObject({
      failed: [{ expected: { stands: 'filing' }, got: { stands: 'publicity' } }],
    });
  });

  it('is compared with another by what its clauses say', async () => {
    const other = stranger((text) => text.replace('mark: 甬督提', 'mark: 甬督催'));
    const { json } = await tryDuban(['pack', 'diff', 'ningbo', written('other.yaml', other), '--json']);
    expect(json()).toMatchObject([{ clause: 'ladder', change: 'changed' }]);
    const same = await tryDuban(['pack', 'diff', 'ningbo', 'ningbo@2026-01-01']);
    expect(same.output).toContain('没有不同');
  });

  it.each([
    ['no YAML', 'acts: [', ''],
    ['an act that nobody knows', 'acts: [{ on: 2026-01-06, act: dance }]', 'acts.0.act'],
    ['a day that does not exist', 'today: 2026-02-30', 'today'],
  ])('is not tried on facts with %s', async (_what, text, where) => {
    const facts = written('bad.yaml', text);
    const { exitCode, messages } = await tryDuban(['pack', 'try', 'ningbo', '--facts', facts]);
    expect(exitCode).toBe(2);
    expect(messages).toContain(`bad.yaml${where === '' ? ':' : ` ${where}`}`);
  });
});
