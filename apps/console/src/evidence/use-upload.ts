import type { Text } from '@duban/domain';
import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { noNetwork, type Trouble } from '../api/trouble';
import { refusedChoice } from './refused-choice';
import { dropUpload, sendUpload, type UploadTold } from './send-upload';

/** What a draft keeps of a file: not its bytes, but how to find again how much of it has arrived. */
export interface SentFile {
  readonly name: string;
  readonly bytes: number;
  /** When it was changed last, as the machine says: the same file is gone on with, another one is begun. */
  readonly modified: number;
  /** Empty until the house has given one. */
  readonly address: string;
  readonly arrived: number;
  readonly whole: boolean;
}

interface State {
  /** How it is on its way: not at all, moving, waiting for the line, or stopped by what the house said. */
  readonly way: 'still' | 'moving' | 'waiting' | 'refused';
  /** Bytes, those of the piece that is under way among them. */
  readonly sent: number;
  /** Why the last choice cannot come in. */
  readonly unfit: Text | null;
  readonly trouble: Trouble | null;
  /** Its bytes live as long as the page. */
  readonly file: File | null;
}

export interface Uploading extends State {
  readonly choose: (file: File) => void;
  /** For when the reason of a refusal has passed. */
  readonly goOn: () => void;
  readonly drop: () => void;
}

interface UploadProps {
  readonly taskId: string;
  readonly mostBytes: number;
  readonly said: SentFile | null;
  readonly onChange: (said: SentFile | null) => void;
}

const STILL: State = { way: 'still', sent: 0, unfit: null, trouble: null, file: null };

/** One file on its way to the house, from its choice to its last byte. */
export function useUpload({ taskId, mostBytes, said, onChange }: UploadProps): Uploading {
  const [state, setState] = useState(STILL);
  // A form that was typed in meanwhile is another one than that in which the file was chosen.
  const write = useRef(onChange);
  const end = useRef(() => {});
  useEffect(() => {
    write.current = onChange;
  });
  useEffect(() => () => end.current(), []);

  const begin = (file: File, from: SentFile | null): void => {
    end.current();
    let kept = from ?? unsent(file);
    const keep = (part: Partial<SentFile>): void => {
      kept = { ...kept, ...part };
      write.current(kept);
    };
    end.current = run({ file, taskId, from: from?.address || null }, toldTo(setState, keep, file.size));
    setState({ ...STILL, way: 'moving', sent: kept.arrived, file });
    keep({});
  };

  return {
    ...state,
    choose: (file) => {
      const unfit = refusedChoice(file, mostBytes);
      if (unfit) return setState((before) => ({ ...before, unfit }));
      const from = said && isGoneOnWith(said, file) ? said : null;
      if (said?.address && !from) dropUpload(said.address);
      begin(file, from);
    },
    goOn: () => state.file && begin(state.file, said),
    drop: () => {
      end.current();
      if (said?.address) dropUpload(said.address);
      setState(STILL);
      onChange(null);
    },
  };
}

const toldTo = (
  setState: Dispatch<SetStateAction<State>>,
  keep: (part: Partial<SentFile>) => void,
  bytes: number,
): UploadTold => ({
  begun: (address) => keep({ address }),
  progress: (sent) => setState((before) => ({ ...before, way: 'moving', sent })),
  arrived: (arrived) => keep({ arrived }),
  waiting: () => setState((before) => ({ ...before, way: 'waiting' })),
  whole: (address) => {
    setState(STILL);
    keep({ address, arrived: bytes, whole: true });
  },
  refused: (trouble) => setState((before) => ({ ...before, way: 'refused', trouble })),
});

/** Sends until it is ended, and tries at once when the browser has its line back; what comes after the end is not told. */
function run(wanted: Parameters<typeof sendUpload>[0], told: UploadTold): () => void {
  let over = false;
  const untilOver =
    <Given extends unknown[]>(tell: (...given: Given) => void) =>
    (...given: Given): void => {
      if (!over) tell(...given);
    };
  const sending = sendUpload(wanted, {
    begun: untilOver(told.begun),
    progress: untilOver(told.progress),
    arrived: untilOver(told.arrived),
    waiting: untilOver(told.waiting),
    whole: untilOver(told.whole),
    refused: untilOver(told.refused),
  });
  // The program that sends is loaded first; without a line that fails, too.
  sending.catch(() => untilOver(told.refused)(noNetwork()));
  const tryNow = (): void => void sending.then((there) => there.tryNow()).catch(() => undefined);
  window.addEventListener('online', tryNow);
  return () => {
    over = true;
    window.removeEventListener('online', tryNow);
    void sending.then((there) => there.stop()).catch(() => undefined);
  };
}

const unsent = ({ name, size, lastModified }: File): SentFile => ({
  ...{ name, bytes: size, modified: lastModified },
  ...{ address: '', arrived: 0, whole: false },
});

const isGoneOnWith = ({ name, bytes, modified, whole, address }: SentFile, file: File): boolean =>
  !whole && address !== '' && name === file.name && bytes === file.size && modified === file.lastModified;
