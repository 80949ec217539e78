import { PassThrough } from 'node:stream';
import { routes } from '@duban/contract';
import type { Asked } from './call';
import { readContent } from './read-content';

const MEGABYTE = 1024 * 1024;

/** A request in chunks that does not say how long it will be. */
function chunked(): { readonly asked: Asked; readonly body: PassThrough } {
  const body = new PassThrough({ highWaterMark: 4 * MEGABYTE });
  const asked = Object.assign(body, { headers: { 'content-type': 'application/json' } });
  return { asked: asked as unknown as Asked, body };
}

describe('a body of unknown length', () => {
  it('is refused past the limit, and the rest is let through to nowhere', async () => {
    const { asked, body } = chunked();
    body.write(Buffer.alloc(2 * MEGABYTE));
    await expect(readContent(asked, routes.receiveTask)).rejects.toMatchObject({ code: 'too-large' });
    // A destroyed request closes its connection before the refusal is on its way.
    expect(body.destroyed).toBe(false);
    await new Promise((resolve) => body.end(Buffer.alloc(MEGABYTE), () => resolve(null)));
    expect(body.readableLength).toBe(0);
  });

  it('that breaks off is the sender’s fault, not ours', async () => {
    const { asked, body } = chunked();
    body.write('{');
    setImmediate(() => body.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })));
    await expect(readContent(asked, routes.receiveTask)).rejects.toMatchObject({ code: 'bad-request' });
  });
});
