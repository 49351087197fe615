/** A file made in somebody's Drive: what went in, and what Drive says it is. */
export interface DriveFile {
  readonly id: string;
  /** `yyyy-MM-ddTHH:mm:ss` in the script's zone. */
  readonly at: string;
  readonly owner: string;
  readonly name: string;
  readonly mimeType: string;
  /** Properties that only the script's own app sees. */
  readonly appProperties?: Readonly<Record<string, string>>;
  /** The HTML it was made of: conversion is not played, the page shows this. */
  readonly html?: string;
  /** Or the Word file it was made of, in base64. */
  readonly word?: string;
}

export interface DriveState {
  readonly files: readonly DriveFile[];
}

/** Every file the script made in a Drive. */
export class DriveFiles {
  #state: DriveState = { files: [] };

  get files(): readonly DriveFile[] {
    return this.#state.files;
  }

  add(file: Omit<DriveFile, 'id'>): DriveFile {
    const made = { id: `local-document-${this.files.length + 1}`, ...file };
    this.#state = { files: [...this.files, made] };
    return made;
  }

  state(): DriveState {
    return this.#state;
  }

  restore(state: DriveState): void {
    this.#state = state;
  }
}
