import { accept, refuse, type Decision, type Refusal } from '../refusal';
import type { LetterAct } from './command';
import { letterTextHash } from './compose';
import type { LetterEvent } from './event';
import type { Letter } from './letter';

type Draft = Extract<Letter, { status: 'drafted' }>;
type Reviewing = LetterAct & { readonly type: 'review' };

/** 核稿 is asked for and nobody has spoken of the present text. */
export const awaitsReview = ({ facts, review }: Draft): boolean =>
  facts.reviewer !== undefined && review === undefined;

/** What was sent back is revised before anything else, and reviewed anew. */
export const isSentBack = ({ facts, review }: Draft): boolean =>
  facts.reviewer !== undefined && review === 'sent-back';

/** Of the text that was read, and not by whoever wrote it. */
export function decideReview(letter: Letter, act: Reviewing): Decision<LetterEvent> {
  if (act.textHash !== letterTextHash(letter.text))
    return refuse(
      'stale-text',
      '你读过的函件已经改动，请重新阅读后核稿',
      'the letter changed after you read it: read it again, then review it',
    );
  if (letter.revisedBy === act.by.person)
    return refuse('own-draft', '文稿由你修改，须由他人核稿', 'you wrote this text: somebody else reviews it');
  const opinion = act.opinion.trim();
  if (act.passes) return accept<LetterEvent>({ type: 'LetterPassed', data: { opinion: opinion || null } });
  if (!opinion) return refuse('missing-text', '请写明退回的原因', 'say why it is sent back');
  return accept<LetterEvent>({ type: 'LetterSentBack', data: { reason: opinion } });
}

/** What keeps a letter from being issued where its law has it reviewed first. */
export function unreviewed(letter: Letter): Refusal | null {
  if (letter.status !== 'drafted') return null;
  if (awaitsReview(letter))
    return refuse(
      'not-reviewed',
      '此件须先经核稿，核稿通过后才能签发',
      'this letter is reviewed before it is issued',
    );
  return isSentBack(letter)
    ? refuse(
        'not-reviewed',
        '此件核稿时退回，须修改并重新核稿后才能签发',
        'this letter was sent back by its review: it is revised and reviewed again before it is issued',
      )
    : null;
}

/** Two pairs of eyes, unless the law says that one is enough. */
export function refusedSigner({ facts, reviews }: Letter, person: string): Refusal | null {
  if (facts.reviewer === undefined || facts.reviewerMaySign) return null;
  return reviews?.at(-1)?.by === person
    ? refuse('own-draft', '核稿人不能签发自己核过的函件', 'whoever reviewed the letter does not issue it')
    : null;
}
