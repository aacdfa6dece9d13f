export interface FilterOption {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

interface Props {
  legend: string;
  /** Name in the address. */
  name: string;
  /** The form that the boxes belong to. */
  form: string;
  options: FilterOption[];
  onTick: (box: HTMLInputElement) => void;
}

/** One filter: its values, how many services each would bring, the chosen ones ticked. */
export function FilterGroup({ legend, name, form, options, onTick }: Props) {
  if (options.length === 0) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="choices max-h-80 overflow-y-auto">
        {options.map(({ value, label, count, chosen }) => {
          const id = `${name}-${value}`;
          return (
            <div className="choice" key={value}>
              <input
                type="checkbox"
                id={id}
                name={name}
                value={value}
                form={form}
                checked={chosen}
                onChange={(event) => onTick(event.currentTarget)}
              />
              <label htmlFor={id} className="flex justify-between gap-3 pr-2">
                <span>{label}</span>
                <span className="text-muted tabular-nums">{count}</span>
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
