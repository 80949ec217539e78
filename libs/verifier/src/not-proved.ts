import { CHINA_OFFSET_MINUTES, dayInZone, type Text } from '@duban/domain';
import type { Verdict } from './verdict';

/** What a file in which nothing is broken leaves open, so that nobody takes it for more than it is. */
export function notProved({
  key,
  roots,
  sealedUntil,
  unsealed,
  scope,
}: Pick<Verdict, 'key' | 'roots' | 'sealedUntil' | 'unsealed' | 'scope'>): readonly Text[] {
  const left: Text[] = [];
  if (key === 'none-given')
    left.push({
      zh: '没有提供可信公钥：整份账册由他人从头伪造、重新计算，也能通过。请从本系统以外取得公钥后再核验',
      en: 'no trusted key was given: a ledger that somebody forged and recomputed from the start would pass as well. Verify it again with a key that you have from outside this system',
    });
  if (unsealed > 0)
    left.push(
      roots === 0
        ? {
            zh: `${unsealed} 条记录都不在月度根之下`,
            en: `none of the ${unsealed} events is under a monthly root`,
          }
        : {
            zh: `${unsealed} 条记录晚于最后一个月度根（管到 ${dayOf(sealedUntil)} 零时，北京时间），尚无签名保护`,
            en: `${unsealed} events are later than the last monthly root (until ${dayOf(sealedUntil)}, 0:00 in Beijing): no signature protects them yet`,
          },
    );
  if (scope !== 'whole')
    left.push({
      zh: '这是一项任务的账册：它不能证明没有别的链（函件、报告、审批）被略去',
      en: 'this is the ledger of one task: it cannot prove that no other chain (letter, report, approval) was left out',
    });
  left.push({
    zh: '核验只说明记录此后未被改动，不说明当初所记属实',
    en: 'that nothing was altered since does not say that what was recorded is true',
  });
  return left;
}

/** A month ends at midnight in China. */
const dayOf = (instant: string | null): string =>
  instant === null ? '' : dayInZone(Date.parse(instant), CHINA_OFFSET_MINUTES);
