import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '@duban/domain';

const ningbo = readFileSync(
  join(__dirname, '../../../../libs/jurisdictions/packs/ningbo.yaml'),
  'utf8',
).replace(/\r/g, '');
/** The shipped text with one more edition: another post files, which has a name of its own. */
export const withEdition = (from: Day, clause = FILING): string =>
  `${ningbo.replace('posts: {}', 'posts: { clerk: { zh: 文书, en: clerk } }').trimEnd()}
  - effectiveFrom: '${from}'
    basis: { document: 甬整改办〔2026〕9 号, clause: 第三条 }
    clauses:
${clause}
`;
const FILING = `      filing:
        value: { by: { post: clerk, of: office } }
        basis: 甬整改办〔2026〕9 号，第三条`;
export const BASIS = '甬整改办〔2026〕9 号，第三条';
