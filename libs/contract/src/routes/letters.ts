import { z } from 'zod';
import * as letters from '../schemas/letters';
import { ActFrame, Id } from '../schemas/text';
import * as drafts from '../schemas/letter-drafts';
import * as numbers from '../schemas/letter-numbers';
import { act, get, route, type Route } from './route';

const OfLetter = z.object({ letterId: Id });

/** Official letters, from their draft to their reply. */
export const letterRoutes = {
  listLetters: route({
    ...get('/letters', '函件', 'Letters'),
    query: letters.LetterQuery,
    answer: letters.LetterList,
  }),
  showLetter: route({
    ...get('/letters/:letterId', '函件', 'A letter'),
    params: OfLetter,
    answer: letters.LetterShown,
  }),
  /** The letter as a document of Word, in the manner of GB/T 9704-2012: the same letter gives the same bytes. */
  letterDocument: route({
    ...get('/letters/:letterId/document', '函件文档', 'A letter as a document'),
    params: OfLetter,
    answer: z.string(),
    file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }),
  /** What whoever asks can begin by hand about a plan or a unit: in which kinds, to whom, and what is behind. */
  letterOffers: route({
    ...get('/letter-offers', '可拟函件', 'Letters that can be drafted'),
    query: drafts.LetterOffersQuery,
    answer: drafts.LetterOffers,
  }),
  /** 拟函: begins a letter about a plan or a unit; the same one is begun once a period. */
  draftLetter: route({
    ...act('/letters', '拟函', 'Draft a letter'),
    body: drafts.DraftLetterBody,
    answer: letters.LetterAnswer,
  }),
  letterNumbers: route({
    ...get('/letter-numbers', '文号', 'Numbers of letters'),
    access: 'office',
    answer: numbers.LetterNumbers,
  }),
  /** Numbers that were given on paper are given to no letter; a series goes on behind them and never back. */
  noteNumbers: route({
    ...act('/letter-numbers', '登记纸质文号', 'Note numbers given on paper'),
    access: 'office',
    body: numbers.NoteNumbersBody,
    answer: numbers.LetterNumbers,
  }),
  reviseLetter: route({
    ...act('/letters/:letterId/text', '修改函件', 'Revise a letter'),
    params: OfLetter,
    body: letters.ReviseBody,
    answer: letters.LetterAnswer,
  }),
  /** 附件: the body is the file itself (application/octet-stream). */
  attachFile: route({
    ...act('/letters/:letterId/files', '附上文件', 'Attach a file to a draft'),
    params: OfLetter,
    query: letters.AttachQuery,
    answer: letters.LetterAnswer,
  }),
  detachFile: route({
    ...act('/letters/:letterId/files/removal', '移除附件文件', 'Take a file away from a draft'),
    params: OfLetter,
    body: letters.DetachBody,
    answer: letters.LetterAnswer,
  }),
  /** What is attached, for whoever may read the letter. */
  attachedFile: route({
    ...get('/letters/:letterId/files/:sha256', '附件文件', 'An attached file'),
    params: OfLetter.extend({ sha256: letters.FileName }),
    answer: z.string(),
    file: 'application/octet-stream',
  }),
  /** Passes a draft, or sends it back to be revised, where its law has letters reviewed before their issue. */
  reviewLetter: route({
    ...act('/letters/:letterId/review', '核稿', 'Review the draft of a letter'),
    params: OfLetter,
    body: letters.ReviewLetterBody,
    answer: letters.LetterAnswer,
  }),
  issueLetter: route({
    ...act('/letters/:letterId/issue', '签发', 'Issue'),
    params: OfLetter,
    body: letters.IssueBody,
    answer: letters.LetterAnswer,
  }),
  receiveLetter: route({
    ...act('/letters/:letterId/receipt', '签收函件', 'Receive a letter'),
    params: OfLetter,
    body: ActFrame,
    answer: letters.LetterAnswer,
  }),
  replyLetter: route({
    ...act('/letters/:letterId/reply', '回函', 'Reply'),
    params: OfLetter,
    body: letters.ReplyBody,
    answer: letters.LetterAnswer,
  }),
  urgeLetter: route({
    ...act('/letters/:letterId/urge', '催办', 'Urge the receipt or the reply'),
    params: OfLetter,
    body: letters.UrgeBody,
    answer: letters.LetterAnswer,
  }),
  /** Ends a letter that went out, and drafts the one that says so in the same transaction. */
  recallLetter: route({
    ...act('/letters/:letterId/recall', '撤回函件', 'Recall a letter'),
    params: OfLetter,
    body: letters.EndLetterBody,
    answer: letters.LetterAnswer,
  }),
  /** Replaces a letter that went out by a draft of the right one. */
  correctLetter: route({
    ...act('/letters/:letterId/correction', '更正函件', 'Correct a letter'),
    params: OfLetter,
    body: letters.EndLetterBody,
    answer: letters.LetterAnswer,
  }),
} as const satisfies Record<string, Route>;
