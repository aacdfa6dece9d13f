import { describe, expect, it } from 'vitest';
import {
  Checkbox,
  CheckboxGroup,
  FormFrame,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#app/ui/form.tsx';
import { render, tag, textOf } from '#tests/ui/render.tsx';

const reply = {
  errors: {
    title: [{ key: 'ui:error.field' }],
    mode: [{ key: 'ui:error.field' }],
    '': [{ key: 'ui:error.storage' }],
  },
  values: {
    title: '<b>&',
    note: 'Zabieramy rzutnik',
    mode: 'online',
    languages: ['pl', 'uk'],
    county: '3019',
  },
};
const options = ['pl', 'uk', 'ka'].map((value) => ({ value, label: value }));

function fields() {
  return (
    <>
      <TextField name="title" label="Tytuł" hint="Krótko" required autoComplete="off" />
      <TextField name="secret" type="password" label="Hasło" />
      <TextArea name="note" label="Uwagi" />
      <SelectField
        name="county"
        label="Powiat"
        emptyLabel="Cały region"
        options={[{ value: '3019', label: 'pilski' }]}
      />
      <RadioGroup
        name="mode"
        legend="Jak"
        options={[
          { value: 'online', label: 'Online' },
          { value: 'room', label: 'Sala' },
        ]}
      />
      <CheckboxGroup name="languages" legend="Języki" options={options} />
      <Checkbox name="mail" label="Wyślij" />
      <SubmitButton>Zapisz</SubmitButton>
    </>
  );
}

describe('a field', () => {
  it('is tied to its label and hint', async () => {
    const html = await render(<FormFrame>{fields()}</FormFrame>);
    const input = tag(html, /<input.*name="title"/);
    expect(tag(html, /<label/)).toMatchObject({ for: input.id });
    expect(textOf(html, input['aria-describedby'] ?? '')).toBe('Krótko');
    expect(input).not.toHaveProperty('aria-invalid');
  });

  it('says in words that it is required, and leaves the check to the server', async () => {
    const html = await render(<FormFrame>{fields()}</FormFrame>);
    expect(html).toContain('Tytuł<span class="field-required"> (wymagane)</span>');
    expect(html).toMatch(/<form[^>]*novalidate/i);
  });

  it('shows its error, announced with the hint', async () => {
    const html = await render(<FormFrame reply={reply}>{fields()}</FormFrame>);
    const input = tag(html, /<input.*name="title"/);
    const [hint = '', error = ''] = (input['aria-describedby'] ?? '').split(' ');
    expect(input['aria-invalid']).toBe('true');
    expect(textOf(html, hint)).toBe('Krótko');
    expect(textOf(html, error)).toBe('Błąd: Sprawdź to pole: tej wartości nie możemy przyjąć.');
  });

  it('asks a group of choices in a fieldset with a legend that carries the error', async () => {
    const html = await render(<FormFrame reply={reply}>{fields()}</FormFrame>);
    const group = tag(html, /<fieldset.*mode/);
    expect(textOf(html, group['aria-describedby'] ?? '')).toContain('Sprawdź to pole');
    expect(html).toMatch(/<fieldset[^>]*><legend[^>]*>Jak<\/legend>/);
  });

  it('has an id without brackets when its name has them', async () => {
    const html = await render(
      <FormFrame reply={{ errors: { 'agenda[0].title': [{ key: 'ui:error.field' }] }, values: {} }}>
        <TextField name="agenda[0].title" label="Punkt" />
      </FormFrame>,
    );
    const { id = '' } = tag(html, /<input.*agenda/);
    expect(id).toMatch(/^[\w-]+$/);
    expect(html).toContain(`href="#${id}"`);
  });
});

describe('a refused form', () => {
  it('sums up its errors first, each linked to its field', async () => {
    const html = await render(<FormFrame reply={reply}>{fields()}</FormFrame>);
    const { id } = tag(html, /<input.*name="title"/);
    const group = tag(html, /<fieldset.*mode/);
    const summary = html.slice(html.indexOf('role="alert"'), html.indexOf('</ul>'));
    expect(summary).toContain(`href="#${id}"`);
    expect(summary).toContain(`href="#${group.id}"`);
    expect(summary).toContain('Nic nie zginęło');
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('name="title"'));
  });

  it('gives back everything that was typed, escaped, but no password', async () => {
    const html = await render(
      <FormFrame
        reply={{ ...reply, values: { ...reply.values, secret: 'x' } }}
        initial={{ title: 'Stary', mail: true }}
      >
        {fields()}
      </FormFrame>,
    );
    expect(tag(html, /<input.*name="title"/).value).toBe('&lt;b&gt;&amp;');
    expect(html).toContain('Zabieramy rzutnik</textarea>');
    expect(html).toMatch(/<option value="3019" selected=""/);
    expect(html.match(/<input[^>]*checked=""[^>]*>/g)).toHaveLength(3);
    expect(tag(html, /<input.*name="secret"/)).not.toHaveProperty('value');
  });

  it('leaves a box empty that was emptied', async () => {
    const html = await render(
      <FormFrame reply={{ errors: {}, values: {} }} initial={{ mail: true, languages: ['pl'] }}>
        {fields()}
      </FormFrame>,
    );
    expect(html).not.toContain('checked=""');
  });
});

it('an untouched form shows what is stored', async () => {
  const html = await render(
    <FormFrame initial={{ title: 'Kursy A1', mail: true, mode: 'room', county: null, note: undefined }}>
      {fields()}
    </FormFrame>,
  );
  expect(tag(html, /<input.*name="title"/).value).toBe('Kursy A1');
  expect(tag(html, /<input.*name="mail"/)).toHaveProperty('checked');
  expect(tag(html, /<input.*value="room"/)).toHaveProperty('checked');
  expect(html).not.toContain('role="alert"');
});

it('two forms on a page never share an id', async () => {
  const html = await render(
    <>
      <FormFrame>{fields()}</FormFrame>
      <FormFrame>{fields()}</FormFrame>
    </>,
  );
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
