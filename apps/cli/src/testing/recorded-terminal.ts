import type { Terminal } from '../terminal/terminal';

export interface RecordedTerminal extends Terminal {
  /** All that went to standard output, and to standard error. */
  readonly output: () => string;
  readonly messages: () => string;
  readonly questions: readonly string[];
}

export interface Recording {
  readonly input?: string | Uint8Array;
  /** Somebody is there and answers so. */
  readonly answers?: readonly string[];
  readonly columns?: number;
}

export function recordedTerminal({ input = '', answers, columns }: Recording = {}): RecordedTerminal {
  const output: string[] = [];
  const messages: string[] = [];
  const questions: string[] = [];
  const left = [...(answers ?? [])];
  const ask = (question: string): Promise<string> => {
    questions.push(question);
    return Promise.resolve(left.shift() ?? '');
  };
  return {
    out: (text) => void output.push(text),
    say: (text) => void messages.push(`${text}\n`),
    interactive: answers !== undefined,
    screen: false,
    columns: columns ?? null,
    ask,
    askSecret: ask,
    readInput: () => Promise.resolve(typeof input === 'string' ? new TextEncoder().encode(input) : input),
    output: () => output.join(''),
    messages: () => messages.join(''),
    questions,
  };
}
