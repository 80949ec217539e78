import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Packages that change seldom and that every page needs: a new console leaves them in the browser's cache. */
const FRAMEWORK = /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/[\w-]+)\//;

/** What stands in the built page where the nonce of an answer belongs; the API knows it, too. */
const NONCE = 'duban-nonce';

/** Schemas would try whether they may make programs of themselves: our pages allow none, and every browser reports the try. */
const NO_PROGRAMS = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';

/**
 * What is shown of a PDF document that brings no fonts or no tables of characters of its own, as many in Chinese do not: fetched
 * piece by piece when one is needed. Its programs for pictures are those that need no permission to make programs.
 */
const PDF = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const PDF_FOLDERS = ['cmaps', 'standard_fonts', 'wasm'];
const forPdf = (): Plugin => ({
  name: 'for-pdf',
  apply: 'build',
  generateBundle() {
    for (const folder of PDF_FOLDERS)
      for (const file of readdirSync(join(PDF, folder)).filter((name) => !name.endsWith('.wasm')))
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${folder}/${file}`,
          source: readFileSync(join(PDF, folder, file)),
        });
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), forPdf()],
  // The API puts another one in its place with every answer.
  html: { cspNonce: NONCE },
  build: {
    target: 'es2022',
    // The API's policy allows nothing that stands in the page itself or in a `data:` address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'framework', test: FRAMEWORK }] },
        intro: ({ moduleIds }) => (moduleIds.some((id) => id.includes('/zod/v4/core/')) ? NO_PROGRAMS : ''),
      },
    },
  },
  // As modules: they load parts of themselves when a document needs them.
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:7300' } },
});
