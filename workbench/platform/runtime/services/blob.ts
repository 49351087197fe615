import type { Facade } from '../realm/facade.ts';

interface Content {
  readonly text: string;
  /** Of a blob that was made of bytes, which is no text. */
  readonly bytes?: Buffer;
  readonly contentType: string;
  readonly name: string;
}

/** A Google Blob holding text, or bytes that nothing here reads (developers.google.com/apps-script/reference/base/blob). */
export interface BlobFacade extends Facade {
  readonly content: Content;
}

export const blob = (content: Content): BlobFacade => ({
  name: 'Blob',
  content,
  methods: {
    getContentType: () => content.contentType,
    getName: () => content.name,
    getDataAsString: () => content.text,
  },
});

export const isBlob = (value: unknown): value is BlobFacade =>
  typeof value === 'object' && value !== null && 'content' in value && 'methods' in value;
