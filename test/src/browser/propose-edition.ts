import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day } from '@duban/domain';
import type { Page } from 'playwright-core';
import { PACKS } from '../support/office';
import { daysAgo } from './acting';
import { asked, told } from './asked-by-hand';

export const BASIS = '甬整改办〔2026〕9 号，第三条';

const OTHER_FILING = `      filing:
        value: { by: { post: clerk, of: office } }
        basis: ${BASIS}
`;

/** Both the signing of a task and the next change of the law ask for the password once more. */
const STRICT_SIGNING = `      signature:
        value:
          rule:
            rule: per-group
            groups:
              - { post: party-secretary, of: party-committee }
              - { post: government-head, of: government }
            atLeast: 1
            options: { reauthenticate: true, opinionRequired: true, evidenceRequired: true }
        basis: ${BASIS}
      amendment:
        value:
          rule:
            rule: all-of
            of:
              - { rule: signature, post: office-director, of: office }
              - { rule: signature, post: government-head, of: government }
            options: { reauthenticate: true }
          keepers: [{ post: office-officer, of: office }]
          higher: [{ post: party-secretary, of: party-committee }]
          urgeEvery: { n: 1, unit: workdays, firstDayCounts: false }
        basis: ${BASIS}
`;

const shipped = (): string => readFileSync(join(PACKS, 'ningbo.yaml'), 'utf8').replace(/\r/g, '');

const withEdition = (law: string, from: Day, clauses: string): string =>
  `${law.trimEnd()}
  - effectiveFrom: '${from}'
    basis: { document: 甬整改办〔2026〕9 号, clause: 第三条 }
    clauses:
${clauses}`;

/** By which another post files. */
const withClerk = (law: string): string => withEdition(withPost(law), addDays(daysAgo(0), 30), OTHER_FILING);
const withPost = (law: string): string =>
  law.replace('posts: {}', 'posts: { clerk: { zh: 文书, en: clerk } }');

/** The shipped law, and from today on one that is stricter about signing. */
const STRICTER_FROM = daysAgo(0);
export const stricterLaw = (): string => withEdition(shipped(), STRICTER_FROM, STRICT_SIGNING);

/** The mayor signs by a key of his own, the secretary on paper, which the director compares. */
const PROVED_SIGNING = `      signature:
        value:
          rule:
            rule: per-group
            groups:
              - { post: party-secretary, of: party-committee }
              - { post: government-head, of: government }
            atLeast: 1
        basis: ${BASIS}
      signing:
        value:
          higher: []
          urgeEvery: { n: 1, unit: workdays, firstDayCounts: false }
          methods: { government-head: [passkey], party-secretary: [scan] }
          confirmers: [{ post: office-director, of: office }]
        basis: ${BASIS}
`;
export const provedLaw = (): string => withEdition(shipped(), STRICTER_FROM, PROVED_SIGNING);

const propose = async (page: Page, document: string): Promise<string> => {
  const { approvalId } = await asked<{ approvalId: string }>(page, '/packs/editions', {
    document,
    basis: BASIS,
  });
  return approvalId;
};

/** Puts an edition to approval, for which there is no page yet; gives the address of the approval. */
export const proposeEdition = async (page: Page, law = shipped()): Promise<string> =>
  `/approvals/${await propose(page, withClerk(law))}`;

/** The stricter law holds, because those who decide on it have approved it. */
export async function tightenTheLaw(
  page: Page,
  deciders: readonly Page[],
  law = stricterLaw(),
): Promise<void> {
  const approvalId = await propose(page, law);
  const { textHash } = await told<{ textHash: string }>(page, `/approvals/${approvalId}`);
  for (const decider of deciders)
    await asked(decider, `/approvals/${approvalId}/acts`, { type: 'approve', textHash });
}

/** An edition holds at once, as an administrator can let it. */
export const breakTheGlass = (page: Page, because: string): Promise<unknown> =>
  asked(page, '/packs/emergencies', {
    document: withEdition(withPost(stricterLaw()), addDays(STRICTER_FROM, 1), OTHER_FILING),
    basis: BASIS,
    because,
  });
