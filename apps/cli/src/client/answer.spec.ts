import { HTTP_STATUS_OF, routes, type ProblemCode } from '@duban/contract';
import { Trouble } from '../trouble';
import { problem } from '../testing/small-house';
import { exitCodeOf, readAnswer } from './answer';

const SERVER = 'http://127.0.0.1:1';

function troubleOf(status: number, body: string): Trouble {
  try {
    readAnswer(routes.signOut, { status, bytes: Buffer.from(body), retryAfterMs: null }, SERVER);
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
  throw new Error('it was taken for an answer');
}

describe('the answer of the server', () => {
  it('ends with 2 where the call or its input is wrong, and with 1 where the house says no', () => {
    const codes = Object.keys(HTTP_STATUS_OF) as ProblemCode[];
    expect(codes.filter((code) => exitCodeOf(code) === 2).sort()).toEqual([
      'bad-file',
      'bad-request',
      'cross-site',
      'key-missing',
      'key-reused',
      'not-found',
      'not-signed-in',
      'too-large',
    ]);
  });

  it('keeps code and both sentences of a problem', () => {
    const { json } = problem('already-signed', 409);
    expect(troubleOf(409, JSON.stringify(json)).fault).toMatchObject({
      exitCode: 1,
      code: 'already-signed',
      because: { zh: '不行：already-signed', en: 'no: already-signed' },
      more: { status: 409 },
    });
  });

  it('names the places of a bad request, and the mend where there is one', () => {
    const json = {
      ...(problem('bad-request', 400).json as object),
      errors: [{ where: 'on', message: '不是日期 / not a day' }],
    };
    expect(troubleOf(400, JSON.stringify(json)).message).toBe(
      '不行：bad-request; on: 不是日期 / no: bad-request; on: not a day [bad-request]',
    );
    expect(troubleOf(401, JSON.stringify(problem('not-signed-in', 401).json)).message).toContain(
      'duban sign-in',
    );
  });

  it.each([
    ['a page of another program', 200, '<html></html>'],
    ['an answer of another shape', 200, '"done"'],
    ['a failure that is no problem document', 502, 'Bad Gateway'],
  ])('says of %s that it is not Duban', (_what, status, body) => {
    expect(troubleOf(status, body).fault).toMatchObject({ exitCode: 2, code: 'not-duban', where: SERVER });
  });

  it('lets fields pass that are newer than this program', () => {
    const body = JSON.stringify({ ok: true, version: '2', parts: parts(), since: '2030' });
    expect(
      readAnswer(routes.health, { status: 200, bytes: Buffer.from(body), retryAfterMs: null }, SERVER),
    ).toMatchObject({
      since: '2030',
    });
  });
});

const parts = () => {
  const part = { ok: true, detail: '' };
  return { postgres: part, temporal: part, worker: part };
};
