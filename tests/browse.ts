export interface Browse {
  url: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(
    path: string,
    form?: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** As a Cookie header. */
  cookies(): string;
}

/** A visitor without scripts: keeps cookies, does not follow redirects, posts as a form of our own page does. */
export async function browser(url: string, personId?: string): Promise<Browse> {
  const jar = new Map<string, string>();
  const keep = (set: string) => {
    const [pair = ''] = set.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (/max-age=0/i.test(set)) jar.delete(name);
    else jar.set(name, pair.slice(at + 1));
  };
  if (personId) {
    const { startSession } = await import('#app/platform/session/session.server.ts');
    keep((await startSession(personId)).cookie);
  }
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, init: RequestInit) => {
    const headers = { Cookie: cookies(), Accept: 'text/html', ...(init.headers as Record<string, string>) };
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers });
    for (const set of response.headers.getSetCookie()) keep(set);
    return response;
  };
  return {
    url,
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, form = {}, headers = {}) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(form))
        for (const one of [value].flat()) body.append(name, one);
      return send(path, { method: 'POST', body, headers: { Origin: new URL(url).origin, ...headers } });
    },
  };
}
