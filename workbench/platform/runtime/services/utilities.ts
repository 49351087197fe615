import { createHash } from 'node:crypto';
import { gap } from '../errors.ts';
import type { Execution } from '../execution.ts';
import { formatDate } from '../format-date.ts';
import { EnumGroup, EnumValue, type Facade } from '../realm/facade.ts';
import { seededWhole } from '../realm/random.ts';
import { blob } from './blob.ts';

/** As Node calls them; MD2 (Google's sixth) Node no longer has. */
const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** The longest sleep Google takes: five minutes. */
const maxSleep = 300_000;

export function utilities(execution: Execution, executionNumber: number): Facade {
  const { world, args: check } = execution;
  let uuids = 0;
  return {
    name: 'Utilities',
    // developers.google.com/apps-script/reference/utilities/utilities
    members: {
      Charset: new EnumGroup('Charset', ['US_ASCII', 'UTF_8']),
      DigestAlgorithm: new EnumGroup('DigestAlgorithm', Object.keys(DIGESTS)),
    },
    methods: {
      computeDigest: (...args) => {
        const [algorithm, , charset] = args;
        if (!(algorithm instanceof EnumValue) || algorithm.group !== 'DigestAlgorithm')
          throw check.mismatch('Utilities.computeDigest', args);
        const value = check.text('Utilities.computeDigest', args, 1);
        // Without a charset Google takes US-ASCII, and what becomes of other letters is written nowhere.
        if (!(charset instanceof EnumValue) || charset.value !== 'UTF_8')
          return execution.die(gap('Utilities.computeDigest of a text that is not UTF_8'));
        const bytes = createHash(DIGESTS[algorithm.value] ?? '')
          .update(value)
          .digest();
        // Java's bytes: -128…127.
        return [...new Int8Array(bytes)];
      },
      formatDate: (...args) => {
        const [date] = args;
        if (!(date instanceof Date)) throw check.mismatch('Utilities.formatDate', args);
        const timeZone = check.text('Utilities.formatDate', args, 1);
        const pattern = check.text('Utilities.formatDate', args, 2);
        const formatted = formatDate(date.getTime(), timeZone, pattern);
        return formatted.ok
          ? formatted.text
          : execution.die(gap(`Utilities.formatDate: ${formatted.unknown}`));
      },
      sleep: (...args) => {
        const duration = check.whole('Utilities.sleep', args, 0);
        if (duration < 0 || duration > maxSleep) throw check.mismatch('Utilities.sleep', args);
        world.clock.advance(duration);
      },
      /** Of the standard alphabet; Java's bytes: -128…127. */
      base64Decode: (...args) => {
        const encoded = check.text('Utilities.base64Decode', args, 0);
        if (!/^[\w+/]*={0,2}$/.test(encoded))
          return execution.die(gap('Utilities.base64Decode of a text that is not base64'));
        return [...new Int8Array(Buffer.from(encoded, 'base64'))];
      },
      /** Of text or bytes, with its type and name. */
      newBlob: (...args) => {
        const bytes = Array.isArray(args[0]) ? Buffer.from(Int8Array.from(args[0] as number[]).buffer) : null;
        return blob({
          text: bytes === null ? check.text('Utilities.newBlob', args, 0) : '',
          ...(bytes !== null && { bytes }),
          contentType: check.text('Utilities.newBlob', args, 1),
          name: check.text('Utilities.newBlob', args, 2),
        });
      },
      getUuid: () => {
        uuids += 1;
        return uuid(world.seed, executionNumber, uuids);
      },
    },
  };
}

/** A version 4 UUID made of its arguments. */
function uuid(...keys: readonly number[]): string {
  const digit = (position: number, from: number, to: number) =>
    seededWhole(from, to, ...keys, position).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (mark, position: number) =>
    mark === 'x' ? digit(position, 0, 15) : digit(position, 8, 11),
  );
}
