type Child = Node | string | null;
type Properties = Readonly<Record<string, string | boolean | EventListener | undefined>>;

/** An element: properties starting with `on` listen, true and false set or leave out an attribute. Texts are never HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const button = (label: string, kind: 'primary' | 'plain', onclick: () => void): HTMLButtonElement =>
  h('button', { type: 'button', class: kind, onclick }, label);

/** Enter in a field of the form presses it, wherever it stands. */
export const submitButton = (label: string, form: string): HTMLButtonElement =>
  h('button', { type: 'submit', class: 'primary', form }, label);

/** A form that is never sent anywhere (Google: a native submission leaves the dialog). */
export const formOf = (id: string, submit: () => void, ...children: readonly Child[]): HTMLFormElement =>
  h(
    'form',
    {
      id,
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        submit();
      },
    },
    ...children,
  );
