import type { ModelInput } from "../../../model/data/ModelInput";

/** Being built. */
export function SharingPart({ input: _input }: { readonly input: ModelInput }) {
  return null;
}
