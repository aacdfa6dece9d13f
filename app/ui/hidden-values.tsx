export type HiddenValues = Record<string, string | number | undefined>;

/** Hidden inputs of a one-button form. */
export function HiddenInputs({ values = {} }: { values?: HiddenValues }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
