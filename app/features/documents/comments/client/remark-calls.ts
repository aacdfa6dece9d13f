/** What the text calls on the panel beside it; the panel says what is to happen once it is there. */
export interface RemarkCalls {
  remark: (threadId: string | null) => void;
  open: (threadId: string) => void;
  lost: () => void;
}

export function noCalls(): RemarkCalls {
  return { remark: () => undefined, open: () => undefined, lost: () => undefined };
}
