import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#app/platform/i18n/language.ts';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { ErrorPage } from '#app/ui/error-page.tsx';
import { inLanguage } from '#app/ui/language-links.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { nearPages, pageAddress } from '#app/ui/pagination.tsx';
import { Shell } from '#app/ui/shell.tsx';
import { Table } from '#app/ui/table.tsx';
import { render } from '#tests/ui/render.tsx';

describe('the shell', () => {
  it('leads a visitor to the directory, the publications and the sign-in', async () => {
    const html = await render(
      <Shell actor={null} language="pl">
        treść
      </Shell>,
    );
    for (const path of ['/katalog', '/publikacje', '/logowanie']) expect(html).toContain(`href="${path}"`);
    expect(html).not.toContain('href="/grupy"');
    expect(html).not.toContain('/wylogowanie');
  });

  it('gives a signed-in person their places and the way out', async () => {
    const actor = { name: 'Bibliotekarka z Piły', links: [{ to: '/raporty', label: 'Raporty' }] };
    const html = await render(
      <Shell actor={actor} language="pl">
        treść
      </Shell>,
    );
    for (const path of ['/grupy', '/spotkania', '/dokumenty', '/instytucje', '/konto', '/raporty']) {
      expect(html).toContain(`href="${path}"`);
    }
    expect(html).toMatch(/<form method="post" action="\/wylogowanie"/);
  });

  it('skips to the content, names who pays, and has a place for news', async () => {
    const html = await render(
      <Shell actor={null} language="pl" toast={{ message: 'Zapisano.' }}>
        treść
      </Shell>,
    );
    expect(html).toMatch(/^<div class="shell"><a class="skip-link" href="#tresc">/);
    expect(html).toMatch(/role="status">.*Zapisano\./);
    expect(html).toContain('Współfinansowane przez Unię Europejską');
    expect(html).toContain('Fundusz Azylu, Migracji i Integracji');
    expect(html).toContain('href="/deklaracja-dostepnosci"');
  });

  it('writes no style and no script into the page', async () => {
    const html = await render(
      <Shell actor={null} language="pl" demo>
        treść
      </Shell>,
    );
    expect(html).not.toMatch(/\sstyle=|<script|<style/);
  });

  it('leads to the outgoing mail in a demonstration only', async () => {
    const shell = (demo: boolean) =>
      render(
        <Shell actor={null} language="pl" demo={demo}>
          treść
        </Shell>,
      );
    expect(await shell(true)).toContain('href="/poczta">Poczta wychodząca</a>');
    expect(await shell(false)).not.toContain('/poczta');
  });

  it('changes the language of the page shown and nothing else', () => {
    expect(inLanguage('/katalog?q=kurs&lang=pl', 'uk')).toBe('/katalog?q=kurs&lang=uk');
    expect(inLanguage('/', 'en')).toBe('/?lang=en');
  });
});

describe('the error page', () => {
  it.each([400, 401, 403, 404, 409, 410, 413, 429, 500, 503, 0])(
    'explains %i in every language and offers a way on',
    async (status) => {
      for (const language of LANGUAGES) {
        const html = await render(<ErrorPage status={status} language={language} />, { language });
        expect(html).toMatch(/<h1>[^<]{8,}<\/h1><p class="page-lead">[^<]{30,}<\/p>/);
        expect(html).toMatch(/<a [^>]*class="button/);
      }
    },
  );

  it('shows the reference, and the refusal in its own words when there are any', async () => {
    const html = await render(<ErrorPage status={500} reference="7F2A" message="ui:error.storage" />);
    expect(html).toContain('Numer zgłoszenia: 7F2A');
    expect(html).toContain('Nic nie zginęło');
    expect(await render(<ErrorPage status={500} message="ui:no.such.key" />)).toContain('To nasz błąd');
  });

  it('says the least when there is no catalogue', () => {
    const html = renderToStaticMarkup(<ErrorPage status={500} language="uk" />);
    expect(html).toContain('У нас щось зламалося');
    expect(html).toContain('href="/"');
  });

  it('offers strangers to log in and come back to a page that may be hidden from them', async () => {
    const path = '/spotkania/1?widok=b&lang=uk';
    const back = `href="/logowanie?dalej=${encodeURIComponent(path)}"`;
    const stranger = await render(<ErrorPage status={404} />, { path });
    expect(stranger).toContain(back);
    expect(stranger).toContain('strona jest tylko dla zalogowanych');
    const known = await render(<ErrorPage status={404} signedIn />, { path });
    expect(known).not.toContain('/logowanie');
    expect(known).toContain('nie jest dla Ciebie dostępna');
  });

  it('blames nobody else for a refusal in its own words, and sends nobody back to a form', async () => {
    const path = '/miejsca/1/koniec';
    const refused = await render(<ErrorPage status={409} message="accounts:error.lastCoordinator" />, {
      path,
    });
    expect(refused).toContain('<h1>Teraz nie można tego zrobić</h1>');
    expect(refused).toContain('To jedyna osoba koordynująca');
    expect(refused).not.toContain(path);
    expect(await render(<ErrorPage status={409} />, { path })).toContain('Ktoś był szybszy');
  });

  it('tries the same address again', async () => {
    const html = await render(<ErrorPage status={503} />, { path: '/katalog?q=kurs' });
    expect(html).toContain('href="/katalog?q=kurs"');
  });

  it('takes an unknown status for the nearest known one', async () => {
    expect(await render(<ErrorPage status={418} />)).toContain('Nie rozumiemy');
    expect(await render(<ErrorPage status={502} />)).toContain('Coś się u nas zepsuło');
  });
});

describe('headings', () => {
  it('go down one level at a time, wherever a card stands', async () => {
    const cards = (
      <CardList>
        <Card title="Karta" to="/x" />
      </CardList>
    );
    const flat = await render(<Page title="Strona">{cards}</Page>);
    const deep = await render(
      <Page title="Strona">
        <Section title="Część">{cards}</Section>
      </Page>,
    );
    expect(flat.match(/<h\d/g)).toEqual(['<h1', '<h2']);
    expect(deep.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h3']);
  });
});

it('a table has a caption, column and row headers, and labels for phones', async () => {
  const html = await render(
    <Table
      caption="Kto był"
      columns={[
        { label: 'Instytucja', cell: (row: string[]) => row[0], rowHeader: true },
        { label: 'Osoby', cell: (row) => row[1], align: 'end' },
      ]}
      rows={[['Biblioteka w Pile', '2']]}
    />,
  );
  expect(html).toContain('<caption>Kto był</caption>');
  expect(html).toContain('<th scope="col" class="">Instytucja</th>');
  expect(html).toMatch(/<th scope="row"[^>]*>Biblioteka w Pile<\/th><td data-label="Osoby"/);
});

describe('pages of a list', () => {
  it('have one address each and keep the filters', () => {
    expect(pageAddress('/katalog?q=kurs&strona=3', 1)).toBe('/katalog?q=kurs');
    expect(pageAddress('/katalog?q=kurs', 2)).toBe('/katalog?q=kurs&strona=2');
    expect(pageAddress(new URL('http://splot.example/grupy'), 4)).toBe('/grupy?strona=4');
  });

  it('show the ends and the neighbours', () => {
    expect(nearPages(1, 2)).toEqual([1, 2]);
    expect(nearPages(5, 9)).toEqual([1, 4, 5, 6, 9]);
  });
});
