import { connect } from '@duban/persistence';
import { openMailChannel, startSender } from '@duban/worker';
import { pino } from 'pino';
import { calendars, QUICK } from './mail-house';

/** A sender in a process of its own, so that it can be killed. */
async function main(): Promise<void> {
  const { DATABASE_URL: url = '', SMTP_URL: smtpUrl = '' } = process.env;
  const db = await connect(url, { poolSize: 8 });
  const mail = openMailChannel({ db, calendars, smtpUrl, from: 'duban@example.gov.cn', publicUrl: null });
  startSender({ db, log: pino({ level: 'silent' }), channels: { mail } }, QUICK);
  process.send?.('sending');
}

process.on('disconnect', () => process.exit(0));
void main();
