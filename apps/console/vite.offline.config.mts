import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { DARK, LIGHT, type Roles } from './src/looks/theme';

/** The page by which a stranger verifies a ledger: one file, read from a disk, that may ask nothing of any network. */
const FILE = 'ledger-verifier.html';

const variables = (roles: Roles): string =>
  Object.entries(roles)
    .map(([role, colour]) => `--${role}: ${colour};`)
    .join(' ');
const COLOURS = `:root { ${variables(LIGHT)} }\n@media (prefers-color-scheme: dark) { :root { ${variables(DARK)} } }\n`;

const allowed = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Puts scripts and styles into the page itself, which allows these and no others. */
function intoOneFile(): Plugin {
  return {
    name: 'into-one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const parts = Object.values(bundle);
      const page = parts.find(({ fileName }) => fileName.endsWith('.html')) as Rolldown.OutputAsset;
      const style =
        COLOURS +
        parts
          .filter(({ fileName }) => fileName.endsWith('.css'))
          .map(textOf)
          .join('');
      // Nothing in a text may end the element that holds it.
      const script = parts
        .filter(({ type }) => type === 'chunk')
        .map(textOf)
        .join('')
        .replaceAll('</script', '<\\/script');
      for (const { fileName } of parts) delete bundle[fileName];
      const policy = `default-src 'none'; script-src ${allowed(script)}; style-src ${allowed(style)}; base-uri 'none'; form-action 'none'`;
      const held = [
        `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        `<style>${style}</style>`,
        `<script type="module">${script}</script>`,
      ];
      const source = String(page.source)
        .replace(/\s*<(script|link)\b[^>]*(><\/script>|>)/g, '')
        .replace('</title>', () => `</title>\n    ${held.join('\n    ')}`);
      this.emitFile({ type: 'asset', fileName: FILE, source });
    },
  };
}

const textOf = (part: Rolldown.OutputAsset | Rolldown.OutputChunk): string =>
  part.type === 'chunk' ? part.code : String(part.source);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [intoOneFile()],
  // Dossiers are not compressed: what packs and unpacks comes as text that nobody can read, and is left out.
  resolve: { alias: { '@zip.js/zip.js': '@zip.js/zip.js/lib/zip-core-custom.js' } },
  build: {
    target: 'es2022',
    // Whoever is to trust it may want to read it.
    minify: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: join(import.meta.dirname, 'src/offline/page.html'),
      output: { codeSplitting: false },
    },
  },
});
