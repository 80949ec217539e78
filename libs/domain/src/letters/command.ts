import type { Actor } from '../people/actor';
import type { CommandFrame } from '../command-frame';

export type LetterAct = CommandFrame & { readonly by: Actor } & (
    | {
        readonly type: 'revise';
        readonly title: string;
        readonly body: string;
        /** The text on which the new one rests; commands of old named none. */
        readonly textHash?: string;
      }
    /** The main line fills in the number it was allotted; a validator asks with none. */
    | { readonly type: 'issue'; readonly textHash: string; readonly number: string | null }
    | { readonly type: 'receive' }
    | { readonly type: 'reply'; readonly text: string }
  );

export type LetterNotice = CommandFrame & { readonly by: string } & (
    { readonly type: 'note-delivered'; readonly messageId: string } | { readonly type: 'note-day' }
  );

export type LetterCommand = LetterAct | LetterNotice;
export type LetterActType = LetterAct['type'];
