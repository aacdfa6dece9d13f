import { build } from 'vite';

// Several builds may stand side by side, e.g. BUILD_DIR=build/other.
const folder = process.env.BUILD_DIR ?? 'build';

/** Options of the Remix plugin; vite.config.ts passes them on. @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: folder,
  ssr: true,
  // server.ts as plain JavaScript, so that no start waits for a compiler.
  buildEnd: () =>
    build({
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: 'server.ts',
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'node20',
        sourcemap: true,
      },
    }),
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    // Off on purpose: the endpoints behind them have open denial-of-service advisories in Remix 2.
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
