import { asLogin, foreignDatabase } from './foreign-database';

describe('DATABASE_URL', () => {
  it('names the product’s database; Temporal’s stand beside it', () => {
    const { product, adminUrl, store } = foreignDatabase(
      'postgresql://boss:p%40ss@db.example:6432/office?sslmode=require',
    );
    expect(product).toBe('office');
    expect(adminUrl).toBe('postgresql://boss:p%40ss@db.example:6432/postgres?sslmode=require');
    expect(store).toEqual({
      ...{ host: 'db.example', port: 6432, user: 'boss', password: 'p@ss', tls: true },
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
});
