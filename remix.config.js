/** Options of the Remix plugin; vite.config.ts passes them on. @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  // Several builds may stand side by side, e.g. BUILD_DIR=build/other.
  buildDirectory: process.env.BUILD_DIR ?? 'build',
  ssr: true,
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
