import { EVIDENCE_KINDS, refusedEvidenceName, type Text } from '@duban/domain';

/** As much of a file as a browser says of it. */
export interface Choice {
  readonly name: string;
  readonly size: number;
}

/** Beside the kinds themselves, what some of them are called as well. */
const OTHER_ENDINGS = ['jpg', 'heif', 'm4v', 'mov'];
const ENDINGS: readonly string[] = [...EVIDENCE_KINDS, ...OTHER_ENDINGS];

/** What a window for choosing files offers. */
export const ACCEPTED = ENDINGS.map((ending) => `.${ending}`).join(',');

/**
 * Why a file cannot come in, as far as it can be told without its bytes: nobody should wait for a gigabyte to be sent to learn
 * it. The house looks again, and at every byte.
 */
export function refusedChoice({ name, size }: Choice, mostBytes: number): Text | null {
  if (size === 0) return { zh: '文件是空的', en: 'the file is empty' };
  const unfit = refusedEvidenceName(name);
  if (unfit) return unfit.because;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!ENDINGS.includes(ending))
    return {
      zh: `这种文件不能作证据材料，可用：${EVIDENCE_KINDS.join('、')}；压缩包请解开后逐个提供`,
      en: `a file of this kind is no evidence; these can be: ${EVIDENCE_KINDS.join(', ')}; unpack an archive and bring its files one by one`,
    };
  return size > mostBytes ? tooLarge(mostBytes) : null;
}

function tooLarge(mostBytes: number): Text {
  const megabytes = Math.floor((mostBytes / 1024 / 1024) * 10) / 10;
  return { zh: `文件过大，最多 ${megabytes} MB`, en: `the file is too large: ${megabytes} MB at most` };
}
