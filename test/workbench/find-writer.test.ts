import { describe, expect, it } from 'vitest';
import { findSerif } from '../../workbench/machine/find-serif.ts';
import { findWriter } from '../../workbench/machine/find-writer.ts';
import { LIBERATION, machine, WRITER } from './bare-machine.ts';

describe('LibreOffice Writer', () => {
  it('is the one that SOFFICE_PATH names, and no other when that names nothing', () => {
    expect(findWriter(machine({ env: { SOFFICE_PATH: '/opt/soffice' }, files: ['/opt/soffice'] }))).toBe(
      '/opt/soffice',
    );
    expect(() => findWriter(machine({ env: { SOFFICE_PATH: '/opt/gone' }, files: WRITER }))).toThrow(
      'SOFFICE_PATH is /opt/gone, and there is no such file.',
    );
  });

  it('is an installed one, and nothing is run', () => {
    const here = machine({ files: WRITER });
    expect(findWriter(here)).toBe('/usr/bin/soffice');
    expect(here.ran).toEqual([]);
  });

  it('is Debian’s package when there is none, or only other parts of LibreOffice', () => {
    expect(findWriter(machine({ apt: 'works' }))).toBe('/usr/bin/soffice');
    const calcOnly = machine({ apt: 'works after an update', files: ['/usr/bin/soffice'] });
    expect(findWriter(calcOnly)).toBe('/usr/bin/soffice');
    expect(calcOnly.ran.at(-1)).toMatch(/^apt-get install -y .*libreoffice-writer-nogui$/);
  });

  it('is never missing silently', () => {
    expect(() => findWriter(machine({}))).toThrow(
      /needs LibreOffice Writer: none is installed; apt-get install libreoffice-writer-nogui failed/,
    );
    expect(() => findWriter(machine({ isRoot: false }))).toThrow(/only root may install/);
  });
});

describe('the documents’ letters', () => {
  it.each([LIBERATION, 'times.ttf: "Times New Roman" "Regular"'])(
    'are %s where fontconfig takes it',
    (serif) => {
      const here = machine({ serif });
      expect(findSerif(here)).toBe(serif);
      expect(here.ran).toEqual(['fc-match Times New Roman:charset=1ed9']);
    },
  );

  it.each([{ serif: 'DejaVuSerif.ttf: "DejaVu Serif" "Book"' }, {}])(
    'are those of Debian’s package when fontconfig takes wider ones or is missing: %o',
    (has) => {
      expect(findSerif(machine({ ...has, apt: 'works' }))).toBe(LIBERATION);
    },
  );

  it('are never others silently', () => {
    expect(() => findSerif(machine({ serif: 'DejaVuSerif.ttf: "DejaVu Serif" "Book"' }))).toThrow(
      /letters as wide: fontconfig takes DejaVuSerif.*; apt-get install fontconfig fonts-liberation2 failed .* Install Liberation Serif\.$/,
    );
  });
});
