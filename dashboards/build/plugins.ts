import { gzipSync } from 'node:zlib';
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
        for (const css of chunk.viteMetadata?.importedCss ?? []) first.add(css);
        for (const next of chunk.imports) add(next);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && (chunk.isEntry || FIRST_PAGE.test(chunk.facadeModuleId ?? ''))) {
          add(chunk.fileName);
        }
      }
      const size = [...first].reduce((sum, file) => sum + packed(bundle[file]), 0);
      const says = `first load ${(size / 1024).toFixed(0)} KB gzip of ${BUDGET / 1024}`;
      if (size > BUDGET) this.error(says);
      this.info(says);
    },
  };
}

function packed(file: Rolldown.OutputBundle[string] | undefined): number {
  if (file === undefined) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}
