import { sendThroughTrouble } from '../src/outbound/figure';

/** 10,000 messages through a server that fails one time in five, with senders killed on the way. */
const MESSAGES = Number(process.argv[2] ?? 10_000);

async function main(): Promise<void> {
  const figure = await sendThroughTrouble(MESSAGES, 3);
  console.log(JSON.stringify(figure, null, 2));
  const right =
    figure.rows === MESSAGES &&
    figure.messageIds === MESSAGES &&
    figure.sent === MESSAGES &&
    figure.distinct === MESSAGES &&
    figure.missing === 0;
  process.exit(right ? 0 : 1);
}

void main();
