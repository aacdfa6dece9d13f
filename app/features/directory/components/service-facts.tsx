import { useTranslation } from 'react-i18next';
import { levelRange } from '#app/features/directory/components/service-badges.tsx';
import { statedLanguage } from '#app/features/directory/components/stated-language.ts';
import type { ServiceFacts as Facts } from '#app/features/directory/facts.ts';
import type { TermOptions } from '#app/features/directory/queries.server.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { Section } from '#app/ui/page.tsx';

/** For whom, on what terms, how to get in touch. */
export function ServiceFacts({ facts, terms }: { facts: Facts; terms: TermOptions }) {
  const { t } = useTranslation('directory');
  const names = (options: { code: string; name: string }[], codes: string[]) =>
    options.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  const { levelFrom, levelTo, documents } = facts;
  return (
    <Section title={t('service.about')}>
      {facts.description && <Text>{facts.description}</Text>}
      <DataList
        items={[
          { term: t('service.categories'), detail: names(terms.categories, facts.categories).join(', ') },
          { term: t('service.targets'), detail: names(terms.targets, facts.targets).join(', ') },
          { term: t('service.level'), detail: levelFrom && levelRange(levelFrom, levelTo) },
          {
            term: t('service.languages'),
            detail: facts.languages.map((stated) => statedLanguage(stated, t)).join(', '),
          },
          { term: t('service.cost'), detail: <Cost free={facts.free} fees={facts.fees} /> },
          { term: t('service.eligibility'), detail: facts.eligibility && <Text>{facts.eligibility}</Text> },
          { term: t('service.documents'), detail: documents && <Lines text={documents} /> },
          { term: t('service.application'), detail: facts.application && <Text>{facts.application}</Text> },
        ]}
      />
    </Section>
  );
}

function Text({ children }: { children: string }) {
  return <p className="max-w-[42rem] whitespace-pre-line">{children}</p>;
}

function Cost({ free, fees }: { free: boolean; fees: string }) {
  const { t } = useTranslation('directory');
  return (
    <>
      <p>{t(free ? 'cost.bezplatne' : 'cost.platne')}</p>
      {fees && <Text>{fees}</Text>}
    </>
  );
}

function Lines({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <ul className="list-disc pl-5">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
