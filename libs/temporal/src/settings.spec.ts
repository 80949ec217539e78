import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { connectTemporal } from './connection';
import { temporalTls, type TlsVariables } from './settings';
import { connectWorker } from './worker';

const folder = mkdtempSync(join(tmpdir(), 'duban-tls-'));
const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): void =>
  void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

/** An authority, and two that it signed: a cluster that is called `cluster.example`, and a client. */
function makeCertificates(): void {
  const days = ['-days', '2'];
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', ...days, '-subj', '/CN=authority');
  for (const name of ['cluster.example', 'client.example']) {
    openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    execFileSync('sh', ['-c', `echo subjectAltName=DNS:${name} > ${name}.ext`], { cwd: folder });
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', `${name}.ext`];
    openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-out', `${name}.pem`, ...days);
  }
}

/** In front of the tests' own server: speaks only with whoever shows a certificate of the authority. */
function guarded(): Promise<Server> {
  const [host = '', port] = (process.env.DUBAN_TEST_TEMPORAL_ADDRESS ?? '').split(':');
  const read = (name: string): Buffer => readFileSync(at(name));
  const identity = {
    key: read('cluster.example.key'),
    cert: read('cluster.example.pem'),
    ca: read('ca.pem'),
  };
  const options = { ...identity, requestCert: true, rejectUnauthorized: true, ALPNProtocols: ['h2'] };
  const server = createServer(options, (socket) => {
    const inner = connect(Number(port), host);
    socket.pipe(inner).pipe(socket);
    for (const end of [socket, inner]) end.on('error', () => void (socket.destroy(), inner.destroy()));
  });
  server.on('tlsClientError', () => undefined);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const ALL: TlsVariables = {
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: at('ca.pem'),
  TEMPORAL_TLS_CLIENT_CERT_PATH: at('client.example.pem'),
  TEMPORAL_TLS_CLIENT_KEY_PATH: at('client.example.key'),
  TEMPORAL_TLS_SERVER_NAME: 'cluster.example',
};

describe('a cluster that asks for certificates', () => {
  let server: Server;
  beforeAll(async () => {
    makeCertificates();
    server = await guarded();
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const settings = (given: TlsVariables) => ({
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    namespace: process.env.DUBAN_TEST_NAMESPACE ?? '',
    payloadKey: 'A'.repeat(43) + '=',
    failureConverterPath: '',
    tls: temporalTls(given),
  });
  async function ask(given: TlsVariables): Promise<boolean> {
    const { connection } = connectTemporal(settings(given));
    try {
      await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    } finally {
      await connection.close();
    }
  }

  it('answers a client with all five variables, and a worker', async () => {
    expect(await ask(ALL)).toBe(true);
    const worker = await connectWorker(settings(ALL));
    await worker.close();
  });

  it.each([
    ['a plain client', {}],
    ['a client that trusts others', { TEMPORAL_TLS: 'true' }],
    [
      'a client without a certificate',
      { ...ALL, TEMPORAL_TLS_CLIENT_CERT_PATH: undefined, TEMPORAL_TLS_CLIENT_KEY_PATH: undefined },
    ],
    ['a client that expects another name', { ...ALL, TEMPORAL_TLS_SERVER_NAME: 'other.example' }],
  ] as const)('does not answer %s', async (_, given) => {
    expect(await ask(given)).toBe(false);
  });
});

describe('the variables for TLS', () => {
  it('leave the connection plain when none is set, or when that is said', () => {
    expect(temporalTls({})).toBeUndefined();
    expect(temporalTls({ TEMPORAL_TLS: 'false' })).toBeUndefined();
    expect(temporalTls({ TEMPORAL_TLS: 'true' })).toEqual({});
  });

  it('are named when their file cannot be read', () => {
    expect(() => temporalTls({ TEMPORAL_TLS_SERVER_CA_CERT_PATH: '/nowhere.pem' })).toThrow(
      /TEMPORAL_TLS_SERVER_CA_CERT_PATH.*ENOENT/,
    );
  });
});
