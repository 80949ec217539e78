import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { servers } from '../support/office';

const BAD = { LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://boss:secret@db/x', DUBAN_PAYLOAD_KEY: 'short' };

describe.each(['api', 'worker'])('the program %s with a bad environment', (name) => {
  const program = join(servers().dist, name, 'main.cjs');
  const ended = spawnSync(process.execPath, [program], { env: BAD, encoding: 'utf8' });

  it('ends with one message that names every bad variable, and no value', () => {
    expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^环境变量有误 \/ bad environment:\n( {2}[A-Z_]+: .*\n)+$/);
    for (const variable of [...Object.keys(BAD), 'TEMPORAL_ADDRESS', 'DUBAN_PACKS', 'DUBAN_CALENDARS'])
      expect(ended.stderr).toContain(`  ${variable}: `);
    expect(ended.stderr).not.toMatch(/secret|short|loud/);
  });
});
