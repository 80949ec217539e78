import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTTP_STATUS_OF, routes } from '@duban/contract';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openSpecHouse, type SpecHouse } from './testing/spec-house';

const FILE = join(__dirname, '..', '..', '..', 'docs', 'openapi.json');

let at: SpecHouse;
let document: OpenAPIObject;

beforeAll(async () => {
  at = await openSpecHouse();
  const response = await fetch(`${at.url}/openapi.json`);
  document = (await response.json()) as OpenAPIObject;
  if (process.env.DUBAN_WRITE_OPENAPI) writeFileSync(FILE, `${JSON.stringify(document, null, 2)}\n`);
});
afterAll(() => at.close());

describe('the OpenAPI document', () => {
  it('is the committed one (rewrite it with `npm run openapi -w @duban/api`)', () => {
    expect(document).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
  });

  it('describes every route of the contract, and nothing else', () => {
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
    );
    expect(described.sort()).toEqual(Object.keys(routes).sort());
  });

  it('names for every route only statuses that its problems have', () => {
    const known = new Set(['200', '503', ...Object.values(HTTP_STATUS_OF).map(String)]);
    for (const path of Object.values(document.paths))
      for (const operation of Object.values(path as Record<string, { responses: object }>))
        expect(Object.keys(operation.responses).filter((status) => !known.has(status))).toEqual([]);
  });

  it('refers to nothing that it does not have', () => {
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]*)"/g)].map(
      ([, path = '']) => path,
    );
    const found = (path: string): unknown =>
      path
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
    expect(referred.length).toBeGreaterThan(0);
    expect([...new Set(referred)].filter((path) => found(path) === undefined)).toEqual([]);
  });

  it('describes what health says of parts that are away', () => {
    const { responses } = document.paths['/api/health']?.get ?? {};
    expect(responses?.['503']).toEqual(responses?.['200']);
  });

  it('has a page to browse it, all from this server', async () => {
    const page = await fetch(`${at.url}/docs`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
    for (const [, file] of html.matchAll(/<script src="([^"]+)"/g)) {
      const script = await fetch(new URL(file ?? '', `${at.url}/docs`));
      expect([file, script.status]).toEqual([file, 200]);
    }
  });
});
