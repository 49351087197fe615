/** `npm run check:live`: looks on live Google at everything the add-on counts on, in a file of its own. */
import { parseArgs } from 'node:util';
import { check } from './contract/check.ts';
import { facts } from './contract/facts.ts';
import { liveDriver } from './contract/live-driver.ts';

const { values } = parseArgs({ options: { 'root-url': { type: 'string' } } });
const driver = await liveDriver(process.env, values['root-url']);
if (driver === null) {
  console.error(
    'Set TONG_HOP_TOKEN to an OAuth access token with the scopes spreadsheets and drive.file, or GOOGLE_APPLICATION_CREDENTIALS to the file of a service account; for what concerns units also TONG_HOP_UNIT_TOKEN and TONG_HOP_UNIT_ADDRESS, a second account.',
  );
  process.exit(2);
}
try {
  process.exitCode = (await check(driver, facts, { tell: console.log, now: Date.now })) === 0 ? 0 : 1;
} catch (error) {
  // The file could not be made or shared: a token that has run out, a scope that is missing.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
