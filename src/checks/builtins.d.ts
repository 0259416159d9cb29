// What Framework gives to every cell. Only what works without a network: FileAttachment's csv, arrow, parquet, zip …
// fetch a library when the site is built, and so do the implicit Plot, Inputs, d3 and html, so none of them is here.
/* eslint-disable @typescript-eslint/no-explicit-any -- a file's content is known to the page, not to its type */

declare module "@pages/builtins" {
  /** What other cells see of a value: what a promise resolves to, the latest value of a generator, else the value. */
  export type Shown<T> = 0 extends 1 & T
    ? T
    : T extends AsyncGenerator<infer Y, any, any> | Generator<infer Y, any, any>
      ? Y
      : Awaited<T>;

  export interface Attachment {
    readonly name: string;
    readonly mimeType: string;
    readonly size: number;
    readonly lastModified: number;
    readonly href: string;
    url(): Promise<string>;
    text(encoding?: string): Promise<string>;
    json(): Promise<any>;
    blob(): Promise<Blob>;
    arrayBuffer(): Promise<ArrayBuffer>;
    stream(): Promise<ReadableStream<Uint8Array>>;
    image(properties?: Partial<HTMLImageElement>): Promise<HTMLImageElement>;
    html(): Promise<Document>;
    xml(mimeType?: string): Promise<Document>;
  }

  export const FileAttachment: (name: string) => Attachment;
  export const Mutable: <T>(value: T) => AsyncGenerator<T> & {value: T};
  export const Generators: {
    input<T>(element: Node & {value: T}): AsyncGenerator<T>;
    observe<T>(initialize: (change: (value: T) => void) => (() => void) | void): AsyncGenerator<T>;
    queue<T>(initialize: (change: (value: T) => void) => (() => void) | void): AsyncGenerator<T>;
    now(): Generator<number>;
    width(element: Element): AsyncGenerator<number>;
    dark(): AsyncGenerator<boolean>;
  };
  export const display: <T>(value: T) => T;
  export const view: <T>(element: Node & {value: T}) => AsyncGenerator<T>;
  export const resize: (render: (width: number, height: number) => Node | string, invalidation?: Promise<void>) => Node;
  export const visibility: <T>(value?: T) => Promise<T>;
  export const invalidation: Promise<void>;
  export const width: number;
  export const dark: boolean;
  export const now: number;
}
