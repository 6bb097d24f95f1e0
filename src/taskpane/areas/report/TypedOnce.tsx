import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { usePartStyles } from "../../looks/usePartStyles";

interface TypedOnceProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  onTyped(text: string): void;
}

/** A text that is kept when it is finished, not with every letter. */
export function TypedOnce({ label, value, placeholder, onTyped }: TypedOnceProps) {
  const styles = usePartStyles();
  const [text, setText] = useState<string | null>(null);
  const finish = () => {
    if (text !== null && text.trim() !== value) onTyped(text.trim());
    setText(null);
  };
  return (
    <Field label={label}>
      <Input
        className={styles.control}
        value={text ?? value}
        placeholder={placeholder}
        onChange={(_, data) => setText(data.value)}
        onBlur={finish}
        onKeyDown={({ key }) => key === "Enter" && finish()}
      />
    </Field>
  );
}
