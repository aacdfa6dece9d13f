import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import remixOptions from './remix.config.js';
import { LongestFirst } from './tests/sequencer.ts';
import { words } from './words.vite.ts';

/** One chunk for what nearly every page shows: many small ones weigh more, and the route manifest names each. */
function frame(id: string): string | undefined {
  return /\/app\/(ui|platform\/i18n)\/[^?]*\.tsx?$|\/node_modules\/(react-)?i18next\//.test(id) &&
    !id.includes('.server.')
    ? 'frame'
    : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [words(), tailwindcss(), !process.env.VITEST && remix(remixOptions)],
  build: {
    target: 'es2022',
    sourcemap: isSsrBuild === true,
    rollupOptions: { output: { manualChunks: frame } },
  },
  ssr: { noExternal: ['@tiptap/static-renderer'] },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
  },
}));
