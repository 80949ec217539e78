import { routes } from '@duban/contract';
import type { AnswerOf } from '../api/ask';

export type TaskEvidence = AnswerOf<'taskEvidence'>;
export type Piece = TaskEvidence['pieces'][number];
export type Version = Piece['versions'][number];

/** Which version of which piece of which task. */
export interface VersionName {
  readonly taskId: string;
  readonly evidenceId: string;
  readonly version: number;
}

/** Without evidence, without need of any, and for nobody to bring there is nothing to show. */
export const isShown = ({ pieces, lacking, mayAdd }: TaskEvidence): boolean =>
  pieces.length + lacking.length > 0 || mayAdd;

/** Where a browser fetches what a version holds. */
export const fileAddress = (name: VersionName): string => addressOf(routes.evidenceFile.path, name);

/** Where a browser finds it as a picture. */
export const pictureAddress = (name: VersionName): string => addressOf(routes.evidencePicture.path, name);

const addressOf = (path: string, { taskId, evidenceId, version }: VersionName): string =>
  `/api${path
    .replace(':taskId', taskId)
    .replace(':evidenceId', evidenceId)
    .replace(':version', String(version))}`;
