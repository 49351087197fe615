export type PropertyValues = Readonly<Record<string, string>>;

export interface PropertiesState {
  readonly script: PropertyValues;
  readonly document: PropertyValues;
  readonly users: Readonly<Record<string, PropertyValues>>;
}

/** The stores of PropertiesService: one of the script, one of its container, one per user. */
export class Properties {
  #state: PropertiesState = { script: {}, document: {}, users: {} };

  state(): PropertiesState {
    return this.#state;
  }

  restore(state: PropertiesState): void {
    this.#state = state;
  }

  read(store: 'script' | 'document' | { readonly user: string }): PropertyValues {
    return typeof store === 'string' ? this.#state[store] : (this.#state.users[store.user] ?? {});
  }

  write(store: 'script' | 'document' | { readonly user: string }, values: PropertyValues): void {
    this.#state =
      typeof store === 'string'
        ? { ...this.#state, [store]: values }
        : { ...this.#state, users: { ...this.#state.users, [store.user]: values } };
  }
}
