import { byNamespace } from './by-namespace.ts';

export default byNamespace(
  import.meta.glob(
    ['../features/*/messages/uk.json', '../features/*/*/messages/uk.json', '../ui/messages/uk.json'],
    {
      eager: true,
      import: 'default',
    },
  ),
);
