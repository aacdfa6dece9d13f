/** Why a file cannot become a document; the reason's words are `imports:error.<reason>`. */
export class Refusal extends Error {
  constructor(
    readonly reason:
      | 'binary'
      | 'broken'
      | 'deep'
      | 'empty'
      | 'encrypted'
      | 'long'
      | 'notDocx'
      | 'odt'
      | 'oldWord'
      | 'pdf'
      | 'rich'
      | 'rtf'
      | 'unpacked',
    readonly values: Record<string, number> = {},
  ) {
    super(reason);
  }
}
