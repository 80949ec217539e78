import type { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { table } from '../page/table';
import { orDash } from '../page/words';

export type TaskEvidence = AnswerOf<typeof routes.taskEvidence>;
type Piece = TaskEvidence['pieces'][number];
type Version = Piece['versions'][number];
interface Line extends Version {
  readonly piece: Piece;
}

/** Every version of every piece, the latest of each first, then the measures that nothing proves yet. */
export const evidencePage = ({ pieces, lacking }: TaskEvidence, page: Page): string =>
  [
    table(
      [
        { title: 'ID', of: ({ piece }: Line) => piece.id },
        { title: '版本', of: ({ version }: Line) => String(version) },
        { title: '文件', of: ({ fileName }: Line) => fileName, flexible: true },
        { title: '所示', of: ({ showsOn }: Line) => orDash(showsOn) },
        { title: '措施', of: ({ measures }: Line) => measures.join('、') || '—' },
        { title: '提供', of: ({ on, byName, piece }: Line) => `${on} ${piece.unitName} ${orDash(byName)}` },
        { title: '现状', of: stateOf },
        { title: 'SHA-256', of: ({ sha256 }: Line) => sha256 },
      ],
      pieces.flatMap((piece) => [...piece.versions].reverse().map((version) => ({ ...version, piece }))),
      page,
    ),
    ...lacking.map(({ no, text }) =>
      page.paint.bad(`· 第 ${no} 项措施尚无证据材料 no evidence of measure ${no}：${text}`),
    ),
  ].join('\n');

function stateOf({ version, because, piece }: Line): string {
  const { withdrawn, versions } = piece;
  if (withdrawn) return `已撤回 withdrawn ${withdrawn.on}：${withdrawn.because}`;
  if (version < versions.length) return '已更新 superseded';
  return because === null ? '有效 current' : `有效 current：${because}`;
}
