import '@remix-run/node';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Of this response's Content-Security-Policy. */
    nonce: string;
    /** The client's address; from a proxy's header only with TRUST_PROXY. */
    address: string;
    /** Adds a Set-Cookie header to whatever is answered. */
    setCookie: (value: string) => void;
  }
}
