import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first. */
const LONG = [
  'journeys/kill',
  'journeys/every-page',
  'sockets/documents/kill',
  'sockets/documents/hostile',
  'requests/authorization',
  'journeys/',
];

/** Long files begin first, so that at the end no processor waits for one that began last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((part) => moduleId.includes(`/tests/${part}`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
