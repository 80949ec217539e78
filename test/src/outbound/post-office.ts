import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What the server does with a mail; `lost` takes it and breaks off before it says so. */
export type Treatment = 'accept' | 'defer-recipient' | 'defer-data' | 'lost' | 'refuse-recipient';

export interface ReceivedMail {
  readonly messageId: string;
  readonly to: string;
  readonly raw: string;
}

/** A real SMTP server in this process, and everything that it took. */
export interface PostOffice {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** Of the received: by Message-ID, as a receiver keeps them. */
  distinct(): number;
  /** How often each treatment was given. */
  readonly given: Record<Treatment, number>;
  close(): Promise<void>;
}

const MESSAGE_ID = /^message-id:\s*(\S+)/im;

/** `treat` is asked anew for every attempt. */
export async function openPostOffice(treat: (to: string) => Treatment, port = 0): Promise<PostOffice> {
  const received: ReceivedMail[] = [];
  const given = { accept: 0, 'defer-recipient': 0, 'defer-data': 0, lost: 0, 'refuse-recipient': 0 };
  const decided = new WeakMap<object, Treatment>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, session, callback) => {
      const treatment = treat(address);
      given[treatment] += 1;
      decided.set(session, treatment);
      if (treatment === 'refuse-recipient') return callback(replying(550, `5.1.1 <${address}> unknown`));
      if (treatment === 'defer-recipient') return callback(replying(451, '4.3.0 later'));
      callback();
    },
    onData: (stream, session, callback) => {
      const take = (raw: string): void => {
        const treatment = decided.get(session) ?? 'accept';
        if (treatment === 'defer-data') return callback(replying(451, '4.3.0 after DATA'));
        received.push({ raw, to: recipientOf(session), messageId: MESSAGE_ID.exec(raw)?.[1] ?? '' });
        if (treatment === 'lost') return breakOff(server, session);
        callback();
      };
      // A sender that is killed breaks off in the middle of a mail: nothing was taken.
      wholeOf(stream).then(take, () => undefined);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: at } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${at}`,
    ...{ received, given },
    distinct: () => new Set(received.map(({ messageId }) => messageId)).size,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const replying = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode });
const recipientOf = ({ envelope }: SMTPServerSession): string => envelope.rcptTo[0]?.address ?? '';

async function wholeOf(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** As a network does: without a word. */
function breakOff(server: SMTPServer, { id }: SMTPServerSession): void {
  const connections = server.connections as unknown as Set<{
    readonly id: string;
    readonly _socket: { destroy(): void };
  }>;
  for (const connection of connections) if (connection.id === id) connection._socket.destroy();
}
