/** An element of index.html. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new RangeError(`index.html has no #${id}`);
  return element;
}
