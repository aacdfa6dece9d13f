import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';

interface GroupActionsProps {
  groupId: string;
  can: { contribute: boolean; facilitate: boolean; manage: boolean; seePeople: boolean };
}

/** What the reader can do with the group as a whole. */
export function GroupActions({ groupId, can }: GroupActionsProps) {
  const { t } = useTranslation('groups');
  return (
    <>
      {can.seePeople && <ButtonLink to={`/grupy/${groupId}/osoby`}>{t('people.title')}</ButtonLink>}
      {can.manage && <ButtonLink to={`/grupy/${groupId}/edycja`}>{t('edit.title')}</ButtonLink>}
      {can.contribute && (
        <>
          <ButtonLink to={`/grupy/${groupId}/dokumenty/nowy`}>{t('show.newDocument')}</ButtonLink>
          <ButtonLink to={`/grupy/${groupId}/dokumenty/wczytanie`}>{t('show.importDocument')}</ButtonLink>
        </>
      )}
      {can.facilitate && (
        <ButtonLink to={`/grupy/${groupId}/spotkania/nowe`} tone="primary">
          {t('show.scheduleMeeting')}
        </ButtonLink>
      )}
    </>
  );
}
