import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portsFrom } from './port-block';
import { temporalConfig, writeDynamicConfig, writeTemporalConfig } from './temporal-config';

const ports = portsFrom(20_000);
const store = {
  ...{ host: '127.0.0.1', port: 20_001, user: 'temporal', password: 'secret', tls: null },
  ...{ database: 'temporal', visibility: 'temporal_visibility' },
};
const settings = { store, ports, historyShards: 4, dynamicConfigFile: '/d.yaml' };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-temporal-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the configuration of the Temporal server', () => {
  it('moves all eleven ports', () => {
    const text = JSON.stringify(temporalConfig(settings));
    const { base: _base, postgres: _postgres, ...eleven } = ports;
    expect(Object.keys(eleven)).toHaveLength(11);
    for (const port of Object.values(eleven)) expect(text).toContain(String(port));
  });

  it('listens on this machine only, and is read by its owner only', () => {
    const file = join(folder, 'server.yaml');
    writeTemporalConfig(file, settings);
    const text = readFileSync(file, 'utf8');
    expect(text.match(/"bindOnIP": "127\.0\.0\.1"/g)).toHaveLength(4);
    expect(text).not.toContain('0.0.0.0');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    [
      { verify: true, authorityFile: '/ca.crt' },
      { enableHostVerification: true, caFile: '/ca.crt' },
    ],
    [{ verify: false, authorityFile: null }, { enableHostVerification: false }],
  ])('trusts the database as DATABASE_URL does: %j', (tls, expected) => {
    const { persistence } = temporalConfig({ ...settings, store: { ...store, tls } }) as {
      persistence: { datastores: Record<string, { sql: { tls: object } }> };
    };
    for (const { sql } of Object.values(persistence.datastores))
      expect(sql.tls).toEqual({ enabled: true, serverName: '127.0.0.1', ...expected });
  });

  it('knows virtual time only where it is asked for', () => {
    const file = join(folder, 'dynamic.yaml');
    writeDynamicConfig(file, { virtualTime: false });
    expect(readFileSync(file, 'utf8')).not.toContain('TimeSkipping');
    writeDynamicConfig(file, { virtualTime: true });
    expect(readFileSync(file, 'utf8')).toContain('frontend.WorkflowTimeSkippingEnabled');
  });
});
