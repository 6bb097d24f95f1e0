import { Dropdown, Field, Option } from "@fluentui/react-components";
import { usePartStyles } from "../../looks/usePartStyles";

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly chosen: T;
  onChoose(value: T): void;
}

/** One thing of a few, in a list that drops down. */
export function Choice<T extends string>({ label, hint, options, chosen, onChoose }: ChoiceProps<T>) {
  const styles = usePartStyles();
  return (
    <Field label={label} hint={hint}>
      <Dropdown
        className={styles.control}
        value={options.find(([value]) => value === chosen)?.[1] ?? ""}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue as T)}
      >
        {options.map(([value, words]) => (
          <Option key={value} value={value} text={words}>
            {words}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
