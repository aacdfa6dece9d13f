import 'i18next';
import type accounts from './features/accounts/messages/pl.json';
import type directory from './features/directory/messages/pl.json';
import type adoption from './features/documents/adoption/messages/pl.json';
import type blocks from './features/documents/blocks/messages/pl.json';
import type check from './features/documents/check/messages/pl.json';
import type comments from './features/documents/comments/messages/pl.json';
import type exports from './features/documents/exports/messages/pl.json';
import type files from './features/documents/files/messages/pl.json';
import type imports from './features/documents/imports/messages/pl.json';
import type documents from './features/documents/messages/pl.json';
import type outcomes from './features/documents/outcomes/messages/pl.json';
import type suggestions from './features/documents/suggestions/messages/pl.json';
import type templates from './features/documents/templates/messages/pl.json';
import type versions from './features/documents/versions/messages/pl.json';
import type groups from './features/groups/messages/pl.json';
import type home from './features/home/messages/pl.json';
import type meetings from './features/meetings/messages/pl.json';
import type notifications from './features/notifications/messages/pl.json';
import type ui from './ui/messages/pl.json';

interface Messages {
  accounts: typeof accounts;
  adoption: typeof adoption;
  blocks: typeof blocks;
  check: typeof check;
  comments: typeof comments;
  directory: typeof directory;
  documents: typeof documents;
  exports: typeof exports;
  files: typeof files;
  groups: typeof groups;
  home: typeof home;
  imports: typeof imports;
  meetings: typeof meetings;
  notifications: typeof notifications;
  outcomes: typeof outcomes;
  suggestions: typeof suggestions;
  templates: typeof templates;
  ui: typeof ui;
  versions: typeof versions;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Messages;
  }
}
