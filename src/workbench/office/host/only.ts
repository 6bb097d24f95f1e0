import { apiNotFound } from "./protocol";

/** A setter of something that the workbench has in one way only: asked for that, it agrees; anything else it does not play. */
export function acceptOnly(wanted: unknown, member: string): (value: unknown) => void {
  return (value) => {
    if (value !== wanted) throw apiNotFound(`${member} "${String(value)}"`);
  };
}
