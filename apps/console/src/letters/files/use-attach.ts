import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendUntilAnswered } from '../../api/use-act';
import { isUnknown, type Trouble } from '../../api/trouble';
import { newKey } from '../../drafts/new-key';

/** A file that was chosen and is not attached yet. */
export interface Chosen {
  readonly file: File;
  /** As the page of the letter is to call it. */
  readonly name: string;
  /** Of this request: the same file under the same name is attached once, however often it is sent. */
  readonly key: string;
  readonly trouble: Trouble | null;
}

export interface Attaching {
  readonly chosen: readonly Chosen[];
  readonly choose: (files: readonly File[]) => void;
  readonly rename: (file: File, name: string) => void;
  readonly drop: (file: File) => void;
  readonly sending: boolean;
  /** Whether all of them are attached now; those that are not stay, each with its reason. */
  readonly send: () => Promise<boolean>;
}

/** A file is no text that a draft could keep: what was chosen lives as long as its form. */
export function useAttach(letterId: string, names: readonly string[]): Attaching {
  const cache = useQueryClient();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [sending, setSending] = useState(false);

  const attach = async ({ file, name, key }: Chosen): Promise<Trouble | null> => {
    const asking = { params: { letterId }, query: { file: file.name, name } };
    const outcome = await sendUntilAnswered('attachFile', asking, key, file);
    return outcome.ok ? null : outcome.trouble;
  };
  const send = async (): Promise<boolean> => {
    setSending(true);
    const left: Chosen[] = [];
    // One after the other, in the order in which they were chosen: the list of the letter has that order.
    for (const one of chosen) {
      const trouble = await attach(one);
      // Who knows the answer sends another request next time; who does not, asks for the same one again.
      if (trouble) left.push({ ...one, trouble, key: isUnknown(trouble) ? one.key : newKey() });
    }
    setSending(false);
    setChosen(left);
    void cache.invalidateQueries();
    return left.length === 0;
  };

  return {
    chosen,
    choose: (files) =>
      setChosen((before) => [
        ...before,
        ...files.map((file) => ({ file, name: nameOf(file, names), key: newKey(), trouble: null })),
      ]),
    rename: (file, name) =>
      setChosen((before) =>
        before.map((one) => (one.file === file ? { ...one, name, key: newKey(), trouble: null } : one)),
      ),
    drop: (file) => setChosen((before) => before.filter((one) => one.file !== file)),
    sending,
    send,
  };
}

/** That of a listed attachment that the file is called like; else its own without its ending. */
function nameOf({ name }: File, listed: readonly string[]): string {
  const own = name.replace(/\.[^.]+$/, '');
  return listed.find((one) => own.includes(one)) ?? own;
}
