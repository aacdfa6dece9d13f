import type { Extensions } from '@tiptap/core';
import { TaskList } from '@tiptap/extension-list';
import { TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { Attachment, Decision, Image, MeetingMention, Question, ServiceCard, Task } from './blocks.ts';
import { PlainCell, PlainHeader, PlainOrderedList, PlainTable, ReadableTaskItem, SafeLink } from './nodes.ts';
import { Deletion, Insertion } from './suggestion-marks.ts';

/** What a document may hold: the same list builds the editor, the server's checks and the published page. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    link: false,
    orderedList: false,
    // The history is Yjs': it takes back one's own changes only.
    undoRedo: false,
    // Adding a paragraph from every open tab would be a change nobody made.
    trailingNode: false,
  }),
  SafeLink,
  PlainOrderedList,
  TaskList,
  ReadableTaskItem,
  PlainTable,
  TableRow,
  PlainCell,
  PlainHeader,
  Decision,
  Task,
  Question,
  ServiceCard,
  MeetingMention,
  Image,
  Attachment,
  Insertion,
  Deletion,
];
