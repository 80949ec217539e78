import type { Day } from '@duban/domain';
import { frameOf, today, type ActDayFields } from '../acts/act-days';
import type { Version } from './evidence';
import type { SentFile } from './use-upload';

/** What is said of a file: of a new piece, or of a version that takes the place of the last one. */
export interface EvidenceFields extends ActDayFields {
  readonly file: SentFile | null;
  /** Empty where nobody says. */
  readonly showsOn: string;
  readonly measures: readonly string[];
  readonly note: string;
  /** Why it is superseded; empty of a new piece. */
  readonly because: string;
}

const NOTHING: EvidenceFields = {
  ...today,
  ...{ file: null, showsOn: '', measures: [], note: '', because: '' },
};

/** Of a version that is superseded, what was said of it: most of it still holds. */
export const knownOf = (version: Version | null): EvidenceFields =>
  version
    ? { ...NOTHING, showsOn: version.showsOn ?? '', measures: version.measures, note: version.note ?? '' }
    : NOTHING;

/** As the routes want it. */
export const bodyOf = ({ file, showsOn, measures, note, because: _because, ...day }: EvidenceFields) => ({
  upload: file?.address.split('/').at(-1) ?? '',
  measures: [...measures],
  ...(showsOn && { showsOn: showsOn as Day }),
  ...(note.trim() && { note }),
  ...frameOf(day),
});
