import { byNamespace } from './by-namespace.ts';

export default byNamespace(
  import.meta.glob(
    ['../features/*/messages/pl.json', '../features/*/*/messages/pl.json', '../ui/messages/pl.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
