/**
 * Google accounts by their addresses: Gmail's dots do not count, and it calls itself googlemail.com too
 * (support.google.com/mail/answer/7436150). Nobody has told what sharing
 * makes of `name+word@gmail.com`: here it belongs to nobody.
 */
export function sameAccount(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(address: string): string {
  const [name = '', domain = ''] = address.toLowerCase().split('@');
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail ? `${name.replaceAll('.', '')}@gmail.com` : address.toLowerCase();
}
