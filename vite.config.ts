import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import remixOptions from './remix.config.js';
import { words } from './words.vite.ts';

export default defineConfig({
  plugins: [words(), tailwindcss(), !process.env.VITEST && remix(remixOptions)],
  build: { target: 'es2022', sourcemap: false },
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
  },
});
