import { z } from 'zod';
import { COUNTIES } from '#app/features/directory/counties.ts';
import { LEVELS, type PlaceFacts, type ServiceFacts, STATUSES } from '#app/features/directory/facts.ts';
import { formatSlots, parseSlots } from '#app/features/directory/hours.ts';
import { LANGUAGE_MODES, SERVICE_LANGUAGES } from '#app/features/directory/service-languages.ts';
import { CATEGORIES, TARGET_GROUPS } from '#app/features/directory/terms.ts';

const DAYS = 7;

/** Line ends as browsers send them would count as a change of every text. */
function text(max: number, missing?: string) {
  const kept = z.string({ error: missing }).transform((value) => value.replace(/\r\n?/g, '\n').trim());
  const bounded = kept.pipe(z.string().max(max, 'directory:error.tooLong'));
  return missing ? bounded.pipe(z.string().min(1, missing)) : bounded.default('');
}

function codes(known: readonly { code: string }[]) {
  return z
    .array(z.string())
    .default([])
    .refine((all) => all.every((code) => known.some((one) => one.code === code)), 'directory:error.choice')
    .transform((all) => known.map(({ code }) => code).filter((code) => all.includes(code)));
}

const level = z.enum(['', ...LEVELS], 'directory:error.choice').default('');

const phone = text(40).refine(
  (value) => value === '' || /^\+?[\d\s()/-]{7,}$/.test(value),
  'directory:error.phone',
);

const email = text(200).refine(
  (value) => value === '' || z.email().safeParse(value).success,
  'directory:error.email',
);

const address = text(300)
  .transform((value) => (value === '' || /^[a-z][a-z+.-]*:/i.test(value) ? value : `https://${value}`))
  .refine((value) => value === '' || isWebAddress(value), 'directory:error.url');

const postcode = text(20)
  .transform((value) => value.replace(/\s+/g, '').replace(/^(\d{2})(\d{3})$/, '$1-$2'))
  .refine((value) => value === '' || /^\d{2}-\d{3}$/.test(value), 'directory:error.postcode');

const hours = z
  .string()
  .max(100, 'directory:error.hours')
  .default('')
  .refine((value) => parseSlots(value) !== null, 'directory:error.hours')
  .transform((value) => formatSlots(parseSlots(value) ?? []));

const mode = z.enum(['', ...LANGUAGE_MODES], 'directory:error.choice').default('');

const languages = z
  .partialRecord(z.enum(SERVICE_LANGUAGES), mode)
  .default({})
  .transform((chosen) =>
    SERVICE_LANGUAGES.filter((code) => chosen[code]).map((code) => `${code}:${chosen[code]}`),
  );

const place = z.object({
  name: text(200, 'directory:error.placeNameMissing'),
  street: text(200),
  postcode,
  city: text(100, 'directory:error.cityMissing'),
  countyCode: z
    .string({ error: 'directory:error.county' })
    .refine((code) => COUNTIES.some((county) => county.code === code), 'directory:error.county'),
  accessibility: text(500),
  note: text(500),
  hours: z
    .array(hours)
    .max(DAYS)
    .default([])
    .transform((days) => Array.from({ length: DAYS }, (_, day) => days[day] ?? '')),
});

/** The blank place that the form always offers, and those that were ticked for removal, are no places. */
const places = z
  .preprocess(
    (typed) => (Array.isArray(typed) ? typed.map((one) => (isMeant(one) ? one : null)) : []),
    z.array(place.nullable()).max(30),
  )
  .superRefine(checkPlaces)
  .transform((all) => all.filter((one) => one !== null));

const facts = z.object({
  name: text(200, 'directory:error.nameMissing'),
  description: text(5000),
  status: z.enum(STATUSES).default('active'),
  categories: codes(CATEGORIES).refine((all) => all.length > 0, 'directory:error.categoryMissing'),
  targets: codes(TARGET_GROUPS),
  levelFrom: level,
  levelTo: level,
  languages,
  eligibility: text(2000),
  documents: text(2000),
  application: text(2000),
  free: z
    .enum(['yes', 'no'])
    .default('yes')
    .transform((answer) => answer === 'yes'),
  fees: text(1000),
  phone,
  email,
  url: address,
  places,
});

/** What the form of a service sends. */
export const ServiceForm = facts.superRefine(checkLevels).transform(toFacts);

export const NewServiceForm = z
  .object({ providerId: z.uuid('directory:error.providerMissing') })
  .and(ServiceForm);

/** When the service had last changed as the sender saw it. */
const seen = z.object({ changedAt: z.iso.datetime().transform((text) => new Date(text)) });

export const EditServiceForm = seen.and(ServiceForm);

export const ConfirmServiceForm = seen;

type Parsed = z.output<typeof facts>;

function checkLevels(parsed: Parsed, context: z.RefinementCtx): void {
  const { levelFrom, levelTo } = parsed;
  if (levelTo && (!levelFrom || levelFrom > levelTo)) {
    context.addIssue({ code: 'custom', path: ['levelTo'], message: 'directory:error.levels' });
  }
}

function checkPlaces(places: (PlaceFacts | null)[], context: z.RefinementCtx): void {
  const keys = places.map((one) => one && JSON.stringify({ ...one, note: '', hours: [] }));
  for (const [at, key] of keys.entries()) {
    if (key && keys.indexOf(key) < at) {
      context.addIssue({ code: 'custom', path: [at, 'name'], message: 'directory:error.placeTwice' });
    }
  }
}

function toFacts(parsed: Parsed): ServiceFacts {
  return parsed;
}

function isMeant(typed: unknown): boolean {
  if (typeof typed !== 'object' || typed === null) return false;
  const { remove, hours: _, ...rest } = typed as Record<string, unknown>;
  return (
    remove !== 'on' && Object.values(rest).some((value) => typeof value === 'string' && value.trim() !== '')
  );
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
