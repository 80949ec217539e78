import type { SiteCheck } from './acceptance-grounds';
import type { NamedEvidence } from './named-evidence';

/** Who was there, without what was left empty. */
export const peopleThere = ({ people }: Pick<SiteCheck, 'people'>): readonly string[] =>
  people.map((name) => name.trim()).filter((name) => name !== '');

/** The photo that is none of this evidence; undefined where each is. */
export const unknownPhoto = (
  site: SiteCheck<string> | undefined,
  evidence: readonly NamedEvidence[],
): string | undefined => site?.photos?.find((photo) => !evidence.some(({ id }) => id === photo));

/** As it is recorded: photos by name, version and hash. */
export function siteChecked(site: SiteCheck<string>, evidence: readonly NamedEvidence[]): SiteCheck {
  const { at, photos: wanted = [] } = site;
  const photos = evidence
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, version, fileName, sha256 }) => ({ id, version, fileName, sha256 }));
  return {
    ...{ place: site.place.trim(), people: peopleThere(site) },
    ...(at && { at }),
    ...(photos.length > 0 && { photos }),
  };
}
