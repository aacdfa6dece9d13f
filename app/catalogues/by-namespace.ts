import type { ResourceLanguage } from 'i18next';

/** `../features/groups/messages/pl.json` → namespace `groups`; `../ui/messages/pl.json` → `ui`. */
export function byNamespace(files: Record<string, ResourceLanguage>): ResourceLanguage {
  const catalogue: ResourceLanguage = {};
  for (const [path, messages] of Object.entries(files)) {
    const namespace = path.split('/').at(-3);
    if (namespace) catalogue[namespace] = messages;
  }
  return catalogue;
}
