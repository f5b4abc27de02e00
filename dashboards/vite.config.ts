import { defineConfig } from 'vitest/config';
import { aheadFirst, budget, packed, smallMap } from './build/plugins.ts';

/**
 * Relative asset addresses, so that the same build works at `/` and under any sub-path.
 * Nothing is inlined (no data: scripts, no preload polyfill): a `script-src 'self'` policy holds.
 */
export default defineConfig({
  base: './',
  plugins: [smallMap(), budget(), packed(), aheadFirst()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Twenty small sheets, each a request that a page waits for, are one of 10 KB.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Fluent marks its files for React servers; there is none here.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
      output: {
        codeSplitting: {
          groups: [
            // Small, and there before anything else (see aheadFirst).
            { name: 'ahead', test: /src[\\/](?:ahead|api[\\/]early)\.ts$/ },
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: 'map', test: /node_modules[\\/]@svg-maps[\\/]/ },
            // What is always loaded comes in one piece: fifty small ones take longer than their bytes.
            { name: 'app', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7071' } },
  test: { environment: 'node', include: ['{src,build}/**/*.test.ts'] },
});
