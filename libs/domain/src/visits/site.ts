import { refuse, type Refusal } from '../refusal';
import type { SiteCheck } from '../tasks/acceptance-grounds';
import type { NamedEvidence } from '../tasks/named-evidence';
import { peopleThere, unknownPhoto } from '../tasks/site-check';

/** Where a closed task was looked at again, by whom, and the photos that show it, each by its hash. */
export type SeenSite = Omit<SiteCheck, 'at'>;
/** The same as it is said: photos by the ids of their evidence. */
export type SaidSite = Omit<SiteCheck<string>, 'at'>;

export function refusedSite(site: SaidSite | null, evidence: readonly NamedEvidence[]): Refusal | null {
  if (!site?.place.trim()) return refuse('missing-text', '请写明回头看的地点', 'say where it was looked at');
  if (peopleThere(site).length === 0)
    return refuse('missing-text', '请写明回头看的人员', 'say who looked at it');
  const unknown = unknownPhoto(site, evidence);
  return unknown === undefined
    ? null
    : refuse(
        'unknown-evidence',
        `照片 ${unknown} 不是抽取之后为本任务提供的有效材料，请先上传`,
        `the photo ${unknown} was not brought for this task since it was drawn, or counts no longer: bring it first`,
      );
}
