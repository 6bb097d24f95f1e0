import type { ReactNode } from "react";
import type { FileDesk } from "../../../../files/FileDesk";
import { useDropGuard } from "./useDropGuard";
import { FilesContext, useFilesState } from "./useFiles";

/** Keeps the files that were brought, whichever step of the pane is shown. */
export function FilesProvider({ desk, children }: { readonly desk: FileDesk; readonly children: ReactNode }) {
  useDropGuard();
  return <FilesContext value={useFilesState(desk)}>{children}</FilesContext>;
}
