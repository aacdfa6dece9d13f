import { useTranslation } from 'react-i18next';
import { formatPhone } from '#app/platform/text/phone.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { formatNip } from '../institutions/nip.ts';

interface Facts {
  description: string;
  nip: string | null;
  street: string;
  postcode: string;
  city: string;
  county: string | null;
  phone: string;
  email: string;
  website: string;
}

/** Who an institution is and how to reach it. */
export function InstitutionFacts({ institution }: { institution: Facts }) {
  const { t } = useTranslation('accounts');
  const { description, nip, street, postcode, city, county, phone, email, website } = institution;
  const address = [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <>
      {description && <p className="prose">{description}</p>}
      <DataList
        items={[
          { term: t('field.address'), detail: address },
          county !== null && county !== city && { term: t('field.county'), detail: county },
          phone !== '' && {
            term: t('field.phone'),
            detail: <a href={`tel:${phone}`}>{formatPhone(phone)}</a>,
          },
          email !== '' && { term: t('field.email'), detail: <a href={`mailto:${email}`}>{email}</a> },
          website !== '' && {
            term: t('field.website'),
            detail: (
              <a href={website} rel="noopener noreferrer">
                {new URL(website).host}
              </a>
            ),
          },
          nip !== null && { term: t('field.nip'), detail: formatNip(nip) },
        ]}
      />
    </>
  );
}
