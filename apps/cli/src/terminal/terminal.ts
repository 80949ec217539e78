import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The person's or the script's side: what is read from them and said to them. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
  /** Somebody is there to be asked. */
  readonly interactive: boolean;
  /** Standard output is a screen. */
  readonly screen: boolean;
  readonly columns: number | null;
  readonly ask: (question: string) => Promise<string>;
  readonly askSecret: (question: string) => Promise<string>;
  readonly readInput: () => Promise<Uint8Array>;
}

/** Questions go to stderr: stdout is for the one document. */
export function systemTerminal({ stdin, stdout, stderr } = process): Terminal {
  return {
    out: (text) => void stdout.write(text),
    say: (text) => void stderr.write(`${text}\n`),
    interactive: Boolean(stdin.isTTY && stderr.isTTY),
    screen: Boolean(stdout.isTTY),
    columns: stdout.isTTY ? stdout.columns : null,
    ask: (question) => askOn(question, false),
    askSecret: (question) => askOn(question, true),
    readInput: () => readAll(stdin),
  };
}

function askOn(question: string, secret: boolean): Promise<string> {
  // With `terminal: true` readline echoes what is typed to `output`, so a secret gets one that keeps silent.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const { stdin, stderr } = process;
  stderr.write(question);
  const lines = createInterface({ input: stdin, output: secret ? silent : stderr, terminal: true });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
      if (secret) stderr.write('\n');
    });
  });
}

async function readAll(stdin: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
