import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { PostButton } from '#app/ui/post-button.tsx';
import type { InstitutionPerson } from '../people/queries.server.ts';
import { GlobalRoleForm } from './global-role-form.tsx';

export interface PersonRights {
  me: string | null;
  manages: boolean;
  /** An administrator. */
  administers: boolean;
}

/** What may be done with a person of an institution; nothing to show when nothing may. */
export function PersonActions({ person, rights }: { person: InstitutionPerson; rights: PersonRights }) {
  const { t } = useTranslation('accounts');
  const { employmentId, personId, name, role, globalRole, suspended } = person;
  const mine = personId === rights.me;
  const other = role === 'coordinator' ? 'member' : 'coordinator';
  if (!rights.manages && !rights.administers && !mine) return null;
  return (
    <>
      {rights.manages && (
        <PostButton
          small
          stay
          action={`/zatrudnienia/${employmentId}/rola`}
          values={{ role: other }}
          label={`${t(`people.make.${other}`)}: ${name}`}
        >
          {t(`people.make.${other}`)}
        </PostButton>
      )}
      {(rights.manages || mine) && (
        <ConfirmButton
          small
          action={`/zatrudnienia/${employmentId}/koniec`}
          label={mine ? t('people.leave') : t('people.end')}
          question={mine ? t('people.leaveQuestion') : t('people.endQuestion', { name })}
          confirmLabel={mine ? t('people.leaveConfirm') : t('people.endConfirm')}
        />
      )}
      {rights.administers && <GlobalRoleForm personId={personId} name={name} globalRole={globalRole} />}
      {rights.administers && !mine && !suspended && (
        <ConfirmButton
          small
          action={`/osoby/${personId}/zawieszenie`}
          label={t('people.suspend')}
          question={t('people.suspendQuestion', { name })}
          confirmLabel={t('people.suspendConfirm')}
        />
      )}
      {rights.administers && suspended && (
        <PostButton
          small
          action={`/osoby/${personId}/przywrocenie`}
          label={`${t('people.restore')}: ${name}`}
        >
          {t('people.restore')}
        </PostButton>
      )}
    </>
  );
}
