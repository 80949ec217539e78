import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Packages that change seldom and that every page needs: a new console leaves them in the browser's cache. */
const FRAMEWORK = /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/[\w-]+)\//;

/** What stands in the built page where the nonce of an answer belongs; the API knows it, too. */
const NONCE = 'duban-nonce';

/** Schemas would try whether they may make programs of themselves: our pages allow none, and every browser reports the try. */
const NO_PROGRAMS = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
  server: { proxy: { '/api': 'http://127.0.0.1:7300' } },
});
