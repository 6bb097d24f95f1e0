import type { ModelInput } from "../../../model/data/ModelInput";

/** Being built. */
export function ReportPart({ input: _input }: { readonly input: ModelInput }) {
  return null;
}
