import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { clientOf, type Client } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedTask, seedUnits } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

let at: SpecHouse;
let ask: Client;
let officer: Resident;
let root: Resident;
let taskId: string;

beforeAll(async () => {
  at = await openSpecHouse();
  ask = clientOf(at.url);
  const units = await seedUnits(at.house);
  officer = await settle(at.house, 'officer', { post: 'unit-officer', unit: units.lead });
  root = await settle(at.house, 'root', { post: 'administrator', unit: units.lead });
  taskId = await seedTask(at.house, units, '1');
});
afterAll(() => at.close());

const raw = (path: string, init: RequestInit = {}) =>
  fetch(`${at.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${officer.token}`, 'idempotency-key': randomUUID(), ...init.headers },
  });

const json = { 'content-type': 'application/json' };

describe('a request that makes no sense', () => {
  const receipt = () => `/tasks/${taskId}/receipt`;

  it.each<[string, () => Promise<Response>, number, string]>([
    ['an unknown way in', () => raw('/nowhere'), 404, 'not-found'],
    ['another method', () => raw('/tasks', { method: 'DELETE' }), 404, 'not-found'],
    ['an id that is none', () => raw('/tasks/../../etc/passwd/explain'), 404, 'not-found'],
    ['a number for an id', () => raw('/tasks/7'), 400, 'bad-request'],
    ['a broken escape', () => raw('/tasks/%ZZ'), 400, 'bad-request'],
    [
      'half of a JSON',
      () => raw(receipt(), { method: 'POST', headers: json, body: '{"on":' }),
      400,
      'bad-request',
    ],
    [
      'bytes that are no text',
      () => raw(receipt(), { method: 'POST', headers: json, body: new Uint8Array([123, 255, 125]) }),
      400,
      'bad-request',
    ],
    [
      'a list for an object',
      () => raw(receipt(), { method: 'POST', headers: json, body: '[]' }),
      400,
      'bad-request',
    ],
    [
      'a form',
      () => raw(receipt(), { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }),
      400,
      'bad-request',
    ],
    [
      'a compressed body',
      () => raw(receipt(), { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' }),
      400,
      'bad-request',
    ],
    [
      'a body of 5 MB',
      () =>
        raw(receipt(), {
          method: 'POST',
          headers: json,
          body: JSON.stringify({ late: 'x'.repeat(5 * 1024 * 1024) }),
        }),
      413,
      'too-large',
    ],
    [
      'a depth of 100,000',
      () =>
        raw(receipt(), {
          method: 'POST',
          headers: json,
          body: `{"on":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
        }),
      400,
      'bad-request',
    ],
    [
      'a field that nobody knows',
      () => raw(receipt(), { method: 'POST', headers: json, body: '{"lat":"x"}' }),
      400,
      'bad-request',
    ],
    [
      'a day that does not exist',
      () => raw(receipt(), { method: 'POST', headers: json, body: '{"on":"2026-02-30"}' }),
      400,
      'bad-request',
    ],
    [
      'a NUL',
      () => raw(receipt(), { method: 'POST', headers: json, body: '{"late":"a\\u0000b"}' }),
      400,
      'bad-request',
    ],
    [
      'half a character',
      () => raw(receipt(), { method: 'POST', headers: json, body: '{"late":"\\ud800"}' }),
      400,
      'bad-request',
    ],
    ['an unknown question', () => raw('/tasks?sort=1'), 400, 'bad-request'],
    ['a question where none is asked', () => raw('/plans?limit=1'), 400, 'bad-request'],
    [
      'a question beside a command',
      () => raw(`${receipt()}?on=2026-01-01`, { method: 'POST', headers: json, body: '{}' }),
      400,
      'bad-request',
    ],
    [
      'a body where none is read',
      () => raw('/sessions/end', { method: 'POST', headers: json, body: '{"everywhere":true}' }),
      400,
      'bad-request',
    ],
    ['a question twice', () => raw('/tasks?ref=1&ref=2'), 400, 'bad-request'],
    ['a cursor of somebody else', () => raw('/tasks?cursor=WyJ4Il0'), 400, 'bad-request'],
    ['a NUL in a question', () => raw('/tasks?ref=%00'), 400, 'bad-request'],
    [
      'no key',
      () => raw(receipt(), { method: 'POST', headers: { ...json, 'idempotency-key': '' }, body: '{}' }),
      400,
      'key-missing',
    ],
    [
      'a key of 201 characters',
      () =>
        raw(receipt(), {
          method: 'POST',
          headers: { ...json, 'idempotency-key': 'k'.repeat(201) },
          body: '{}',
        }),
      400,
      'key-missing',
    ],
  ])('%s is told so', async (_, send, status, code) => {
    const response = await send();
    const document = (await response.json()) as Record<string, unknown>;
    expect([response.status, document.code]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(document).toMatchObject({
      status,
      because: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
    });
    expect(JSON.stringify(document)).not.toMatch(/node_modules|at \w+ \(|select /);
  });

  it('names where each fault is, in both languages', async () => {
    const { body } = await ask('addPerson', {
      as: root,
      body: { name: '', signInName: 'x', password: 'short' },
    });
    expect(body.errors?.map(({ where }) => where)).toEqual(['body.name', 'body.signInName', 'body.password']);
    for (const { message } of body.errors ?? [])
      expect(message).toMatch(/\p{Script=Han}.* \/ \P{Script=Han}*[a-z]{2}\P{Script=Han}*$/u);
  });

  it('that promises 20 MB is refused before they are sent', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: `Bearer ${officer.token}`, 'idempotency-key': 'k', ...json };
      const url = `${at.url}/tasks/${taskId}/receipt`;
      const sent = request(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': 20 * 1024 * 1024 },
      });
      sent.once('response', (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.once('error', reject);
      sent.write('{');
    });
    expect(status).toBe(413);
  });

  it('without a session is not read at all', async () => {
    const big = new Uint8Array(2 * 1024 * 1024);
    const response = await fetch(`${at.url}/imports?name=x`, { method: 'POST', body: big });
    expect(response.status).toBe(401);
  });
});

describe('what is no request at all', () => {
  const told = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(at.url);
      const socket = connect(Number(port), hostname, () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      socket.once('close', () => resolve(answer)).once('error', reject);
    });

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'bad-request'],
    [
      'two lengths',
      'POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'bad-request',
    ],
    [
      'headers of 20 KB',
      `GET /api/health HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      413,
      'too-large',
    ],
  ])('(%s) is refused in the same words', async (_, text, status, code) => {
    const answer = await told(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({
      code,
      because: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
    });
  });
});

describe('every answer', () => {
  it.each(['/api/health', '/api/nowhere', '/api/me', '/API/me'])('%s is kept in its place', async (path) => {
    const { headers } = await fetch(new URL(path, at.url), {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the engine away', () => {
  it('is said by health, part by part, and a command is told to come back', async () => {
    const { status, body } = await ask('health');
    expect(status).toBe(503);
    expect(body).toMatchObject({
      ok: false,
      parts: { postgres: { ok: true }, temporal: { ok: false }, worker: { ok: false } },
    });
    const receipt = await ask('receiveTask', { as: officer, params: { taskId } });
    expect([receipt.status, receipt.body.code]).toEqual([503, 'outcome-unknown']);
    expect(receipt.headers.get('retry-after')).toBe('2');
  });
});
