/**
 * Two addresses with the same key are one Google account. Gmail ignores dots and what follows a plus sign, calls itself
 * googlemail.com too ("Dots don't matter in Gmail addresses", support.google.com/mail/answer/7436150), and Google tends to
 * answer with the spelling that the account was opened under. The key is only to compare by: Google is given the address as
 * typed.
 */
export function accountKey(address: string): string {
  const [name = '', domain = ''] = address.toLowerCase().split('@');
  if (domain !== 'gmail.com' && domain !== 'googlemail.com') return address.toLowerCase();
  return `${name.replace(/\+.*$/, '').replaceAll('.', '')}@gmail.com`;
}

export const isSameAccount = (one: string, other: string): boolean => accountKey(one) === accountKey(other);

export const isAmong = (accounts: Iterable<string>, account: string): boolean =>
  [...accounts].some((each) => isSameAccount(each, account));

/** Each account once, as it was spelt first. */
export function distinctAccounts(accounts: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const account of accounts) {
    const key = accountKey(account);
    if (!first.has(key)) first.set(key, account);
  }
  return [...first.values()];
}
