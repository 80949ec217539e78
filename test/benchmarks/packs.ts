import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText, type Json } from '@duban/domain';
import { readCalendar, readPacks } from '@duban/documents';
import { lintPack, pinPolicy, resolveEdition, runExamples } from '@duban/jurisdictions';
import { assess } from '@duban/rules';

/** What proving all shipped packs costs, and what a task carries of them. Needs no server. */
const FOLDER = join(__dirname, '../../libs/jurisdictions');
const textIn = (folder: string, name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') });
const files = (kind: string) =>
  readdirSync(join(FOLDER, kind)).map((name) => textIn(join(FOLDER, kind), name));

const began = performance.now();
const packs = readPacks(files('packs'));
const law = { assess, calendar: readCalendar(files('calendars')) };
const findings = packs.flatMap((pack) => lintPack(packs, pack, law));
const runs = packs.map((pack) => runExamples(packs, pack, law));
const measured = Math.round(performance.now() - began);

const examples = runs.reduce((sum, run) => sum + (run.ok ? run.examples : 0), 0);
const errors = findings.filter(({ severity }) => severity === 'error').length;
const bytes = packs.flatMap(({ id, editions }) =>
  editions.map(({ effectiveFrom }) => {
    const resolved = resolveEdition(packs, id, effectiveFrom);
    if (!resolved.ok) throw new Error(resolved.because.en);
    return new TextEncoder().encode(canonicalText(pinPolicy(resolved.edition) as unknown as Json)).length;
  }),
);
console.table([
  { what: `reading, lint and test of ${packs.length} packs, ms`, measured, aim: '<= 10000' },
  { what: 'the largest pinned policy, bytes', measured: Math.max(...bytes), aim: '<= 2048' },
  {
    what: `examples of which fail, of ${examples}`,
    measured: runs.filter((run) => !run.ok || run.failed.length > 0).length,
    aim: '0',
  },
  { what: 'errors in the lint', measured: errors, aim: '0' },
]);
