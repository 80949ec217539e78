import { resolve } from 'node:path';
import { asLogin, foreignDatabase, unprepared } from './foreign-database';

describe('DATABASE_URL', () => {
  it('names the product’s database; Temporal’s stand beside it', () => {
    const { product, adminUrl, store } = foreignDatabase(
      'postgresql://boss:p%40ss@db.example:6432/office?sslmode=require',
    );
    expect(product).toBe('office');
    expect(adminUrl).toBe('postgresql://boss:p%40ss@db.example:6432/postgres?sslmode=verify-full');
    expect(store).toEqual({
      ...{ host: 'db.example', port: 6432, user: 'boss', password: 'p@ss' },
      tls: { verify: true, authorityFile: null },
      ...{ database: 'office_temporal', visibility: 'office_temporal_visibility' },
    });
  });

  it('is used with another login for the processes', () => {
    expect(asLogin('postgresql://boss:x@db.example/office', 'duban_process_1', 'p/w')).toBe(
      'postgresql://duban_process_1:p%2Fw@db.example/office',
    );
  });

  it.each([
    ['office'],
    ['mysql://boss@db/office'],
    ['postgresql://boss@db.example/'],
    ['postgresql:///office?host=/tmp'],
  ])('is refused as %s', (url) => expect(() => foreignDatabase(url)).toThrow(/DATABASE_URL must be/));

  it.each([
    ['', '', null],
    ['?sslmode=disable', '?sslmode=disable', null],
    ['?sslmode=prefer', '?sslmode=verify-full', { verify: true, authorityFile: null }],
    ['?sslmode=verify-ca', '?sslmode=verify-full', { verify: true, authorityFile: null }],
    ['?ssl=true', '?ssl=true&sslmode=verify-full', { verify: true, authorityFile: null }],
    ['?sslmode=no-verify', '?sslmode=no-verify', { verify: false, authorityFile: null }],
    [
      '?sslrootcert=/ca.crt',
      '?sslrootcert=%2Fca.crt&sslmode=verify-full',
      { verify: true, authorityFile: '/ca.crt' },
    ],
  ])('with “%s” is connected to as “%s”, by Temporal too', (given, used, tls) => {
    const { url, store } = foreignDatabase(`postgresql://boss@db.example/office${given}`);
    expect(url).toBe(`postgresql://boss@db.example/office${used}`);
    expect(store.tls).toEqual(tls);
  });

  it('may name the authority by a relative path, which the processes find from where they stand', () => {
    const { store } = foreignDatabase('postgresql://boss@db.example/office?sslrootcert=ca.crt');
    expect(store.tls?.authorityFile).toBe(resolve('ca.crt'));
  });

  it('is refused with a mode that nobody knows', () => {
    expect(() => foreignDatabase('postgresql://boss@db.example/office?sslmode=maybe')).toThrow(
      /sslmode=maybe 不认识[^]*unknown sslmode=maybe/,
    );
  });

  it('says what helps when the certificate is not trusted, and only then', () => {
    const untrusted = Object.assign(new Error('self-signed certificate'), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const trouble = unprepared(untrusted);
    expect(trouble.message).toMatch(
      /self-signed certificate[^]*sslrootcert=证书文件[^]*sslmode=no-verify to/,
    );
    expect(trouble.exitCode).toBe(2);
    expect(unprepared(new Error('connect ECONNREFUSED')).message).not.toContain('sslmode');
  });
});
