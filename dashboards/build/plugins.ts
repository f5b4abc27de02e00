import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { smallPath } from './smallPath.ts';

/** A tenth of a map unit is a twentieth of a pixel: the map looks the same at half the size. */
export function smallMap(): Plugin {
  return {
    name: 'small-map',
    transform(code, id) {
      if (!/@svg-maps[\\/]vietnam[\\/]index\.js$/.test(id)) return null;
      return {
        code: code.replace(/"path":"([^"]+)"/g, (_, path: string) => `"path":"${smallPath(path)}"`),
        map: null,
      };
    },
  };
}

/** Below this a file fits into one packet of the network however it is written. */
const WORTH_PACKING = 1024;

/** Writes every text beside itself once more, packed by Brotli, which the service sends to whoever takes it. */
export function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) this.error('The build has no folder to write to.');
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|html|svg|json)$/.test(name)) continue;
        const text = readFileSync(join(dir, name));
        if (text.length > WORTH_PACKING) writeFileSync(join(dir, `${name}.br`), brotliCompressSync(text));
      }
    },
  };
}

/** Has the browser run the piece that asks the service (`src/ahead.ts`) as soon as it is there, not when the whole page is. */
export function aheadFirst(): Plugin {
  return {
    name: 'ahead-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.name === 'ahead',
        );
        if (chunk === undefined) throw new Error('The build has no piece "ahead".');
        const attrs = { type: 'module', async: true, crossorigin: true, src: `./${chunk.fileName}` };
        return { html, tags: [{ tag: 'script', attrs, injectTo: 'head-prepend' }] };
      },
    },
  };
}

/** What a reader waits for at first, packed: 450 KB. */
const BUDGET = 450 * 1024;

/** The first page is loaded on demand like any other, but at once. */
const FIRST_PAGE = /src[\\/]overview[\\/]OverviewPage\.tsx$/;

/** Fails the build when the first load outgrows its budget, and says how large it is. */
export function budget(): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const first = new Set<string>();
      const add = (file: string): void => {
        const chunk = bundle[file];
        if (first.has(file) || chunk?.type !== 'chunk') return;
        first.add(file);
        for (const next of chunk.imports) add(next);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && (chunk.isEntry || FIRST_PAGE.test(chunk.facadeModuleId ?? ''))) {
          add(chunk.fileName);
        }
      }
      // There is one style sheet, and it comes with the first page.
      for (const file of Object.keys(bundle)) if (file.endsWith('.css')) first.add(file);
      const size = [...first].reduce((sum, file) => sum + packedSize(bundle[file]), 0);
      const says = `first load ${(size / 1024).toFixed(0)} KB gzip of ${BUDGET / 1024}`;
      if (size > BUDGET) this.error(says);
      this.info(says);
    },
  };
}

function packedSize(file: Rolldown.OutputBundle[string] | undefined): number {
  if (file === undefined) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}
