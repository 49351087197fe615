import { oneOffice, sumUp } from './levels.ts';
import { COSTS } from './prediction.ts';
import { kilobytes, print, row } from './print.ts';

const OFFICES = 150;
const UNITS = 150;
/** The number of calls does not depend on the number of tabs, so a few stand for many. */
const PLAYED_UNITS = 3;
const MEMBERS = 72;

/** An office above 150 offices of 150 units: what summing them up asks of Google. */
export function printLevels(): void {
  const office = oneOffice(PLAYED_UNITS, MEMBERS);
  print(`\n${OFFICES} spreadsheets of ${UNITS} units each (${OFFICES * UNITS} units), summed up from above`);
  row(['seconds a call', 'reads', 'refused', 'KB', 'minutes', 'runs']);
  for (const cost of [COSTS.low, COSTS.high]) {
    const { reads, refused, responseBytes, seconds, members } = sumUp(office, OFFICES, cost);
    if (members !== OFFICES * MEMBERS) throw new RangeError(`${members} members in ${OFFICES} offices`);
    const minutes = seconds / 60;
    row([cost, reads, refused, kilobytes(responseBytes), minutes.toFixed(1), Math.ceil(minutes / 6)]);
  }
  print(
    [
      `(played with ${PLAYED_UNITS} units a file: a read brings one row for each unit besides the total.)`,
      'No method of the Sheets API names two files, so that it is one read a file, whatever is read; 60 of them a minute and user.',
      'A run is an execution of 6 minutes: a second run goes on where the first stopped, so each total is kept as it is read.',
      'Other ways, not measured:',
      '- each office writes its one row into the file above: 1 write an office and day, no read above, but every office can',
      '  open that file, and each row is to be protected for its own office;',
      '- IMPORTRANGE: no call of ours, but each of 150 formulas is to be allowed by hand once, Google chooses when they are',
      '  fetched again, and an error or a delay of one file stands in the total;',
      '- a level between (15 files of 10): no account reads more than 15 files, and an office knows whom to ask.',
    ].join('\n'),
  );
}
