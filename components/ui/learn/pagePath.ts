/** The path of this page without extension, such as "/lessons/drift". */
export function pagePath(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="page"]')?.content ?? "/";
}
