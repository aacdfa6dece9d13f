const store = globalThis as typeof globalThis & { splotSingletons?: Map<string, unknown> };

/** One value per process, even when a development reload evaluates the module again. */
export function singleton<T>(name: string, make: () => T): T {
  store.splotSingletons ??= new Map();
  if (!store.splotSingletons.has(name)) store.splotSingletons.set(name, make());
  return store.splotSingletons.get(name) as T;
}
