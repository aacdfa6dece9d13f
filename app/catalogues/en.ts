import { byNamespace } from './by-namespace.ts';

export default byNamespace(
  import.meta.glob(
    ['../features/*/messages/en.json', '../features/*/*/messages/en.json', '../ui/messages/en.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
