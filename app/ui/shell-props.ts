import type { ReactNode } from 'react';
import type { Language } from '#app/platform/i18n/language.ts';
import type { ToastMessage } from '#app/ui/toast.tsx';

export interface ShellActor {
  name: string;
  /** Further places of this person, such as reports; shown in the account menu. */
  links?: { to: string; label: string }[];
}

export interface ShellProps {
  actor: ShellActor | null;
  language: Language;
  demo?: boolean;
  toast?: ToastMessage | null;
  children: ReactNode;
}
