// Framework resolves this module when it builds a page; the package ships no types for it.
declare module "observablehq:stdlib" {
  export interface Attachment {
    readonly href: string;
    url(): Promise<string>;
    arrayBuffer(): Promise<ArrayBuffer>;
  }
  export function FileAttachment(path: string): Attachment;
}
