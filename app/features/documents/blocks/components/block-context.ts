import type { Node } from '@tiptap/pm/model';
import { createContext, useContext } from 'react';

/** What a dialog is about; `pos` is the block that is being changed. */
export type BlockDialog =
  | { kind: 'insert' | 'service' | 'meeting' }
  | { kind: 'task'; pos?: number; node?: Node }
  | { kind: 'alt'; pos: number; node: Node }
  | { kind: 'file'; what: 'image' | 'attachment'; given?: File; rest?: File[] };

interface BlockContextValue {
  documentId: string;
  editable: boolean;
  open: (dialog: BlockDialog) => void;
}

export const BlockContext = createContext<BlockContextValue | null>(null);

export function useBlocks(): BlockContextValue {
  const value = useContext(BlockContext);
  if (!value) throw new Error('a block outside of a document');
  return value;
}
