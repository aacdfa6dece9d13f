import { useTranslation } from 'react-i18next';
import { countyName } from '#app/features/directory/components/county-name.ts';
import { HoursTable } from '#app/features/directory/components/hours-table.tsx';
import type { PlaceFacts } from '#app/features/directory/facts.ts';
import { Heading } from '#app/ui/heading.tsx';
import { Section } from '#app/ui/page.tsx';

/** Where the service is given, and when. */
export function ServicePlaces({ places }: { places: PlaceFacts[] }) {
  const { t } = useTranslation('directory');
  return (
    <Section title={t('service.places')}>
      {places.length === 0 && <p>{t('service.noPlaces')}</p>}
      <div className="grid gap-6">
        {places.map((place) => (
          <Place key={`${place.name} ${place.street} ${place.city}`} place={place} />
        ))}
      </div>
    </Section>
  );
}

function Place({ place }: { place: PlaceFacts }) {
  const { t } = useTranslation('directory');
  return (
    <article className="grid gap-2">
      <Heading>{place.name}</Heading>
      <address className="not-italic">{addressLine(place)}</address>
      <p className="text-muted">{countyName(place.countyCode, t)}</p>
      {place.note && <p className="whitespace-pre-line">{place.note}</p>}
      {place.accessibility && (
        <p>
          <strong>{t('service.accessibility')}:</strong> {place.accessibility}
        </p>
      )}
      {place.hours.some(Boolean) ? (
        <HoursTable caption={t('service.hours', { place: place.name })} hours={place.hours} />
      ) : (
        <p className="text-muted">{t('service.noHours')}</p>
      )}
    </article>
  );
}

/** ul. Prosta 1, 64-920 Piła */
export function addressLine({ street, postcode, city }: PlaceFacts): string {
  return [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
