import type { Actor } from '../people/actor';
import type { CommandFrame } from '../command-frame';
import type { NewDays } from '../time/calendar-notice';
import type { AttachedFile } from './attached-file';
import type { LetterEnding } from './letter';

export type LetterAct = CommandFrame & { readonly by: Actor } & (
    | {
        readonly type: 'revise';
        readonly title: string;
        readonly body: string;
        /** Left as they are where absent. */
        readonly copies?: readonly string[];
        readonly attachments?: readonly string[];
        /** The text on which the new one rests; commands of old named none. */
        readonly textHash?: string;
      }
    /** 附件: a file whose content is kept already, and its name on the page; and its taking away. */
    | { readonly type: 'attach'; readonly name: string; readonly file: Omit<AttachedFile, 'name'> }
    | { readonly type: 'detach'; readonly name: string }
    /**
     * The main line asks for a number to come, which the ledger gives it; runs of before filled in the one that they were
     * allotted. A validator asks with none.
     */
    | { readonly type: 'issue'; readonly textHash: string; readonly number: string | null }
    /** 核稿: passes the text that was read, or sends it back with the reason. */
    | {
        readonly type: 'review';
        readonly textHash: string;
        readonly passes: boolean;
        readonly opinion: string;
      }
    | { readonly type: 'receive' }
    | { readonly type: 'reply'; readonly text: string }
    /** 催办: asks again for what is awaited. */
    | { readonly type: 'urge'; readonly text: string }
    /** What went out is taken back by a letter that says so, or replaced by one that is right. */
    | { readonly type: LetterEnding; readonly reason: string }
  );

export type LetterNotice = CommandFrame & { readonly by: string } & (
    | { readonly type: 'note-delivered'; readonly messageId: string }
    | { readonly type: 'note-day' }
    | ({ readonly type: 'note-calendar' } & NewDays)
  );

export type LetterCommand = LetterAct | LetterNotice;
export type LetterActType = LetterAct['type'];
/** What stands at somebody's seat; whoever may revise a draft changes its files besides. */
export type LetterDuty = Exclude<LetterActType, 'attach' | 'detach'>;
