const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const NOTICE_MS = 8000;

/** Asks the person for a file; null where none is chosen. */
export function pickFile(input: HTMLInputElement): Promise<File | null> {
  return new Promise((resolve) => {
    input.value = "";
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}

/** Saves bytes to the person's downloads. */
export function downloadFile(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Tells something for a few seconds at the foot of the page. */
export function showNotice(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = false;
  setTimeout(() => (element.hidden = true), NOTICE_MS);
}
